import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import { followStockImport } from "./follow-stock-import"
import { settleStockFile } from "./settle-stock-file"
import type { StockExport, StockFile, StockFileOutcome } from "./stock-export"
import { withStockFile } from "./write-stock-file"

/**
 * (STO01, STO02, STO03) Sends a file and settles its rows by Mirakl's report.
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
  let importId: string | null = null
  const record = (state: Omit<JobLineRecord, "key" | "data">) =>
    run.service.recordJobLines(run.jobId, [
      {
        key: `file ${file.number}`,
        data: { import_id: importId, rows: file.rows },
        ...state,
      },
    ])
  try {
    await record({ status: "processing" })
    importId = await withStockFile(run, file, (path) =>
      run.client.stockImports.pushFile(path)
    )
    await record({ status: "processing" })
    const status = await followStockImport(run, importId)
    const { line, ...settled } = await settleStockFile(run, file, status)
    await record(line)
    return { importId, ...settled }
  } catch (thrown) {
    const error = toJobError(thrown)
    await record({
      status: "failed",
      retryable: isRetryable(thrown),
      error_code: error.code,
      error_message: error.message,
      remedy: `The next export sends these rows again.${error.remedy ? ` ${error.remedy}` : ""}`,
    })
    if (error.code === "WRONG_KEY") {
      throw thrown
    }
    return { importId, accepted: 0, rejected: 0 }
  }
}
