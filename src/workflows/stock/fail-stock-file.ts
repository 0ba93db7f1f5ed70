import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
import { recordStockFile } from "./record-stock-file"
import type { StockExport } from "./stock-export"

/**
 * Writes on a file's line what kept it from being settled. One that Mirakl has
 * stays open, so that the next export asks after it; the rows of any other are
 * sent again, computed anew.
 *
 * @returns the import on Mirakl, if there is one
 * @throws {MiraklAuthError} when the key is refused
 */
export async function failStockFile(
  run: StockExport,
  fileId: string,
  thrown: unknown
): Promise<string | null> {
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
  return file.import_id
}
