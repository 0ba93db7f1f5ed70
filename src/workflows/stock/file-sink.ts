import { pushStockFile } from "./push-stock-file"
import type { StockExport, StockFileKind } from "./stock-export"
import { openStockFile, type StockFileWriter } from "./stock-file-writer"
import type { SentStock, StockRow, StockSink } from "./stock-sink"

type OpenFile = {
  name: string
  rows: number
  exportedAt: Date
  writer: StockFileWriter
}

/**
 * (STO01, STO02, STO03) Sends rows in files, each as soon as it is full. What a
 * file changes is noted in the database before it is sent, so that its report
 * finds it; memory does not grow with the rows. Without a row nothing is sent.
 */
export function createFileSink(
  run: StockExport,
  kind: StockFileKind = "file"
): StockSink {
  const sent: SentStock = {
    exported: 0,
    accepted: 0,
    rejected: 0,
    pending: 0,
    lost: 0,
    imports: [],
  }
  let file: OpenFile | null = null

  async function openFile(): Promise<OpenFile> {
    return {
      name: run.nextFileName(kind),
      rows: 0,
      exportedAt: run.nextFileMoment(),
      writer: await openStockFile(),
    }
  }

  async function send({ writer, ...full }: OpenFile): Promise<void> {
    try {
      await writer.finish()
      const outcome = await pushStockFile(run, { ...full, path: writer.path })
      sent.exported += full.rows
      sent.accepted += outcome.accepted
      sent.rejected += outcome.rejected
      sent.pending += full.rows - outcome.accepted - outcome.rejected
      sent.lost += outcome.importId ? 0 : full.rows
      sent.imports.push(...(outcome.importId ? [outcome.importId] : []))
    } finally {
      await writer.remove()
    }
  }

  async function flush(): Promise<void> {
    const full = file
    file = null
    if (full) {
      await send(full)
    }
  }

  return {
    async add(rows) {
      if (!rows.length) {
        return
      }
      file ??= await openFile()
      file.rows += rows.length
      await stageChanges(run, file.exportedAt, rows)
      await file.writer.write(rows)
    },
    isFull: () => (file?.rows ?? 0) >= run.service.stockFileRows,
    flush,
    async close() {
      await flush()
      return sent
    },
  }
}

async function stageChanges(
  { service, instance }: StockExport,
  exportedAt: Date,
  rows: StockRow[]
): Promise<void> {
  const changed = rows.filter(({ is_changed }) => is_changed)
  if (changed.length) {
    await service.stock.stage(
      { instance_id: instance.id, exported_at: exportedAt },
      changed.map(({ listing_id, quantity }) => ({ id: listing_id, quantity }))
    )
  }
}
