import { failStockFile } from "./fail-stock-file"
import { followStockImport } from "./follow-stock-import"
import { recordStockFile } from "./record-stock-file"
import { settleStockFile } from "./settle-stock-file"
import type { StockExport, StockFile, StockFileOutcome } from "./stock-export"

/**
 * (STO01, STO02, STO03) Sends a file and settles its rows by Mirakl's report.
 * The file is in the database before it is sent, so that the next export
 * follows it up when this process dies.
 *
 * A file without a clear outcome leaves its rows pending, and the next export
 * sends them again, computed anew: sending the same file twice could put back
 * on sale what was sold in between.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function pushStockFile(
  run: StockExport,
  file: StockFile
): Promise<StockFileOutcome> {
  const { service } = run
  const sending = await service.createMiraklStockFiles({
    instance_id: run.instance.id,
    job_id: run.jobId,
    line_key: file.name,
    exported_at: file.exportedAt,
    rows: file.rows,
    status: "sending",
  })
  await recordStockFile(run, sending, { status: "processing" })
  try {
    const importId = await run.client.stockImports.pushFile(file.path)
    const sent = await service.updateMiraklStockFiles({
      id: sending.id,
      status: "sent",
      import_id: importId,
      sent_at: service.clock.now(),
    })
    await recordStockFile(run, sent, { status: "processing" })
    const status = await followStockImport(run, importId)
    return { importId, ...(await settleStockFile(run, sent, status)) }
  } catch (thrown) {
    const importId = await failStockFile(run, sending.id, thrown)
    return { importId, accepted: 0, rejected: 0 }
  }
}
