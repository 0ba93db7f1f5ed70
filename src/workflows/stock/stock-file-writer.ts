import { mkdtemp, open, rm, type FileHandle } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import {
  STOCK_FILE_HEADER,
  toStockFileLines,
  type StockFileRow,
} from "../../mapping/stock/to-stock-file"

/** A stock file on disk: there its length is known before it is sent. */
export type StockFileWriter = {
  path: string
  write(rows: StockFileRow[]): Promise<void>
  /** After the last row, before it is read. */
  finish(): Promise<void>
  remove(): Promise<void>
}

/** Opens a file with its header; whoever opens it removes it. */
export async function openStockFile(): Promise<StockFileWriter> {
  const folder = await mkdtemp(path.join(tmpdir(), "mirakl-stock-"))
  const target = path.join(folder, "stock.csv")
  const handle: FileHandle = await open(target, "w")
  await handle.write(STOCK_FILE_HEADER)
  return {
    path: target,
    async write(rows) {
      await handle.write(toStockFileLines(rows))
    },
    finish: () => handle.close(),
    async remove() {
      await handle.close().catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
