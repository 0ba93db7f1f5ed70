import type { StockSelection } from "../../src/workflows/stock/stock-source"
import { createSqlStockSource } from "../../src/workflows/stock/sql-stock-source"
import { openStockFile } from "../../src/workflows/stock/stock-file-writer"
import type { StockRow } from "../../src/workflows/stock/stock-sink"
import type { Bench } from "../bench"
import type { UploadSink } from "./upload-sink"

type StockFileOptions = {
  /** Which rows go into the file; without it all do. */
  keep?: (stock: StockRow) => boolean
  /** Where a file that has rows goes. */
  sink?: UploadSink
}

/**
 * Computes quantities and writes the rows of a stock file, as an export does.
 *
 * @returns how many were written
 */
export async function writeStockFile(
  { container }: Bench,
  selection: StockSelection,
  { keep = () => true, sink }: StockFileOptions = {}
): Promise<number> {
  const file = await openStockFile()
  let rows = 0
  try {
    for await (const batch of createSqlStockSource(container).read(selection)) {
      const sent = batch.filter(
        (stock): stock is StockRow =>
          stock.quantity !== null && keep(stock as StockRow)
      )
      await file.write(sent)
      rows += sent.length
    }
    await file.finish()
    if (rows) {
      await sink?.send(file.path)
    }
    return rows
  } finally {
    await file.remove()
  }
}
