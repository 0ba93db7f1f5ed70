import type { PlannedStockRow } from "../../mapping/stock/stock-counts"
import {
  STOCK_FILE_HEADER,
  toStockFileLines,
} from "../../mapping/stock/to-stock-file"
import type { SentStock, StockSink } from "./stock-sink"

export type StockPreview = {
  /** The file as it would be sent, from its first line. */
  file: string
  /** Its rows, beside what Mirakl sells now. */
  diff: PlannedStockRow[]
  /** The file has more rows than are shown. */
  is_truncated: boolean
}

/** A job's result is read as a whole. */
const MOST_ROWS = 1000

/** Of a dry run: shows the file, sends and stores nothing. */
export function createPreviewSink(): StockSink<
  SentStock & { preview: StockPreview }
> {
  const diff: PlannedStockRow[] = []
  let exported = 0
  return {
    async add(rows) {
      exported += rows.length
      const shown = rows.slice(0, MOST_ROWS - diff.length)
      diff.push(
        ...shown.map(({ listing_id, shop_sku, on_mirakl, quantity }) => ({
          listing_id,
          shop_sku,
          on_mirakl,
          quantity,
          difference: on_mirakl === null ? null : quantity - on_mirakl,
        }))
      )
    },
    isFull: () => false,
    flush: async () => {},
    async close() {
      return {
        exported,
        accepted: 0,
        rejected: 0,
        pending: 0,
        lost: 0,
        imports: [],
        preview: {
          file: STOCK_FILE_HEADER + toStockFileLines(diff),
          diff,
          is_truncated: exported > diff.length,
        },
      }
    },
  }
}
