import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { FollowedImport } from "./follow-stock-import"
import { rejectStockRows } from "./reject-stock-rows"
import { fileKey, type StockExport, type StockFile } from "./stock-export"

export type SettledFile = {
  accepted: number
  rejected: number
  /** What to write into the file's line. */
  line: Omit<JobLineRecord, "key" | "data">
}

/**
 * (STO03) Settles a file's rows by what its import says. Those that the error
 * report names are rejected; the others are accepted, but only when the report
 * names as many as the import counts. Otherwise they stay pending.
 */
export async function settleStockFile(
  run: StockExport,
  file: StockFile,
  status: FollowedImport
): Promise<SettledFile> {
  const key = fileKey(run, file)
  if (status.status === "FAILED") {
    const reason = await readFileProblem(run, status)
    return unsettled(
      "failed",
      "STOCK_IMPORT_FAILED",
      `Mirakl could not import the file: ${reason}`
    )
  }
  if (status.status !== "COMPLETE") {
    return unsettled(
      "held",
      "STOCK_IMPORT_PENDING",
      `Mirakl is still importing the file (${status.status}).`
    )
  }
  const { named, rejected } = status.has_error_report
    ? await rejectStockRows(run, key, status.import_id)
    : { named: 0, rejected: 0 }
  const inError = status.lines_in_error ?? named
  if (named < inError) {
    return {
      ...unsettled(
        "failed",
        "STOCK_REPORT_INCOMPLETE",
        `Mirakl counts ${inError} bad rows and names ${named}, so that it is not known which of the others it took.`
      ),
      rejected,
    }
  }
  const accepted = await run.service.stock.accept(key, {
    ...run.trace,
    accepted_at: run.service.clock.now(),
  })
  return {
    accepted,
    rejected,
    line: { status: "done", result: { accepted, rejected } },
  }
}

// The report of an unreadable file has one row, about the file.
async function readFileProblem(
  { client }: StockExport,
  { import_id, has_error_report }: FollowedImport
): Promise<string> {
  if (has_error_report) {
    const report = client.stockImports.fetchErrorReport(import_id)
    for await (const { message } of report) {
      return message
    }
  }
  return "no reason given"
}

function unsettled(
  status: "failed" | "held",
  error_code: string,
  error_message: string
): SettledFile {
  return {
    accepted: 0,
    rejected: 0,
    line: {
      status,
      error_code,
      error_message,
      remedy: "The next export sends these rows again.",
    },
  }
}
