import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import {
  countStock,
  createStockCounts,
  isSent,
  type StockCounts,
  type StockExportMode,
} from "../../mapping/stock/stock-counts"
import type { UncountedSkus } from "./uncounted-skus"
import type { StockPreview } from "./preview-sink"
import type { SentStock, StockRow, StockSink } from "./stock-sink"
import type { StockSelection, StockSource } from "./stock-source"

/** What an export of stock has to say. */
export type StockExportResult = StockCounts &
  SentStock & {
    mode: StockExportMode
    /** Of a dry run only. */
    preview?: StockPreview
  }

/** What an export does beside computing and sending. */
export type StockExportHooks = {
  /** Before quantities are computed for a file; of what it returns only zeros are sent. */
  beforeFile(): Promise<UncountedSkus>
  /** Listings whose quantity would have been sent. */
  onHeldBack(held: ListingStock[], skus: UncountedSkus): Promise<void>
  /** A batch whose problems are not on the listings yet. */
  onNews(news: ListingStock[]): Promise<void>
}

/**
 * Computes quantities batch by batch, and hands the rows to send on at once.
 * Each file is computed when the one before is sent: none waits with old
 * quantities for its turn.
 */
export async function exportStock(
  source: StockSource,
  sink: StockSink,
  selection: StockSelection,
  mode: StockExportMode,
  hooks: StockExportHooks
): Promise<StockExportResult> {
  const counts = createStockCounts()
  for (let after: string | undefined, isDone = false; !isDone;) {
    const uncounted = await hooks.beforeFile()
    isDone = true
    for await (const batch of source.read({ ...selection, after })) {
      const heldBack = batch.filter(
        (stock) =>
          isSent(stock, mode) &&
          stock.quantity !== 0 &&
          uncounted.has(stock.shop_sku)
      )
      await sink.add(selectRows(batch, mode, counts, new Set(heldBack)))
      await hooks.onHeldBack(heldBack, uncounted)
      await hooks.onNews(batch.filter(({ is_news }) => is_news))
      if (sink.isFull()) {
        after = batch.at(-1)?.offer_id
        isDone = false
        break
      }
    }
    await sink.flush()
  }
  return { mode, ...counts, ...(await sink.close()) }
}

function selectRows(
  batch: ListingStock[],
  mode: StockExportMode,
  counts: StockCounts,
  heldBack: ReadonlySet<ListingStock>
): StockRow[] {
  return batch.filter((stock): stock is StockRow => {
    if (heldBack.has(stock)) {
      counts.held_back += 1
      return false
    }
    const sent = isSent(stock, mode)
    countStock(counts, stock, sent)
    return sent
  })
}
