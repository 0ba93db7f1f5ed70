import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
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
    return failFile(run, sending.id, thrown)
  }
}

async function failFile(
  run: StockExport,
  fileId: string,
  thrown: unknown
): Promise<StockFileOutcome> {
  const { service } = run
  const error = toJobError(thrown)
  const file = await service.retrieveMiraklStockFile(fileId)
  const isSent = file.status === "sent"
  if (!isSent) {
    await service.updateMiraklStockFiles({ id: file.id, status: "lost" })
  }
  await recordStockFile(run, file, {
    status: "failed",
    // A file that was sent is not sent again, but asked after.
    retryable: !isSent && isRetryable(thrown),
    error_code: error.code,
    error_message: error.message,
    remedy: `${isSent ? "The next export asks again what became of the file." : "The next export sends these rows again."}${error.remedy ? ` ${error.remedy}` : ""}`,
  })
  if (error.code === "WRONG_KEY") {
    throw thrown
  }
  return { importId: file.import_id, accepted: 0, rejected: 0 }
}
