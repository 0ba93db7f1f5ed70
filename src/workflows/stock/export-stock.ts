import {
  NO_STOCK,
  planStockRows,
  type StockCounts,
  type StockExportMode,
} from "../../mapping/stock/plan-stock-rows"
import type { StockPreview } from "./preview-sink"
import type { SentStock, StockSink } from "./stock-sink"
import type { StockSelection, StockSource } from "./stock-source"

/** What an export of stock has to say. */
export type StockExportResult = StockCounts &
  SentStock & {
    mode: StockExportMode
    /** Of a dry run only. */
    preview?: StockPreview
  }

/** Computes quantities batch by batch, and hands the rows to send on at once. */
export async function exportStock(
  source: StockSource,
  sink: StockSink,
  selection: StockSelection,
  mode: StockExportMode
): Promise<StockExportResult> {
  let counts = NO_STOCK
  for await (const batch of source.read(selection)) {
    const plan = planStockRows(batch, mode, counts)
    counts = plan.counts
    await sink.add(plan.rows)
  }
  return { mode, ...counts, ...(await sink.close()) }
}
