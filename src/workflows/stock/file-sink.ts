import { pushStockFile } from "./push-stock-file"
import { fileKey, type StockExport, type StockFile } from "./stock-export"
import type { SentStock, StockSink } from "./stock-sink"

/** Rows of one file. Bounds the age of a quantity when it is sent. */
const MOST_ROWS = 50_000

/**
 * (STO01, STO02, STO03) Sends rows in files, each as soon as it is full. The
 * rows are noted in the database before they are sent, so that memory does not
 * grow with their number and a report finds them. Without a row nothing is
 * sent.
 */
export function createFileSink(run: StockExport): StockSink {
  const sent: SentStock = {
    exported: 0,
    accepted: 0,
    rejected: 0,
    pending: 0,
    imports: [],
  }
  let file: StockFile | null = null
  let files = 0
  let lastExportedAt = 0

  function openFile(): StockFile {
    // Names the file's rows, so that no two files may have the same.
    lastExportedAt = Math.max(
      run.service.clock.now().getTime(),
      lastExportedAt + 1
    )
    files += 1
    return { number: files, rows: 0, exportedAt: new Date(lastExportedAt) }
  }

  async function send(full: StockFile): Promise<void> {
    const outcome = await pushStockFile(run, full)
    sent.exported += full.rows
    sent.accepted += outcome.accepted
    sent.rejected += outcome.rejected
    sent.pending += full.rows - outcome.accepted - outcome.rejected
    sent.imports.push(...(outcome.importId ? [outcome.importId] : []))
  }

  return {
    async add(rows) {
      if (!rows.length) {
        return
      }
      file ??= openFile()
      await run.service.stock.stage(
        fileKey(run, file),
        rows.map(({ listing_id, quantity }) => ({ id: listing_id, quantity }))
      )
      file.rows += rows.length
      if (file.rows >= MOST_ROWS) {
        await send(file)
        file = null
      }
    },
    async close() {
      if (file) {
        await send(file)
      }
      return sent
    },
  }
}
