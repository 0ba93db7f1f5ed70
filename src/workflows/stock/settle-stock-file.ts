import type { MiraklStockFileDTO } from "../../modules/mirakl/types"
import type { FollowedImport } from "./follow-stock-import"
import { recordStockFile } from "./record-stock-file"
import { rejectStockRows } from "./reject-stock-rows"
import type { StockExport } from "./stock-export"

/** What is known of a file's rows now. */
export type SettledFile = { accepted: number; rejected: number }

/**
 * (STO03) Settles a file's rows by what its import says. Those that the error
 * report names are rejected; the others are accepted, but only when it names as
 * many as the import counts, each by a SKU that is known here: else one of the
 * others is a refused one. Then they stay pending.
 *
 * An import that has not ended leaves the file open for the next export.
 */
export async function settleStockFile(
  run: StockExport,
  file: MiraklStockFileDTO,
  status: FollowedImport
): Promise<SettledFile> {
  if (status.status === "FAILED") {
    return loseFile(run, file, {
      code: "STOCK_IMPORT_FAILED",
      message: `Mirakl could not import the file: ${await readFileProblem(run, status)}`,
    })
  }
  if (status.status !== "COMPLETE") {
    await recordStockFile(run, file, {
      status: "held",
      error_code: "STOCK_IMPORT_PENDING",
      error_message: `Mirakl is still importing the file (${status.status}).`,
      remedy: "Nothing to do: the next export asks again what became of it.",
    })
    return { accepted: 0, rejected: 0 }
  }
  const { named, unknown, rejected } = status.has_error_report
    ? await rejectStockRows(run, file, status.import_id)
    : { named: 0, unknown: 0, rejected: 0 }
  const inError = Math.max(status.lines_in_error ?? 0, named + unknown)
  if (named < inError) {
    const lost = await loseFile(run, file, {
      code: "STOCK_REPORT_INCOMPLETE",
      message: `Mirakl counts ${inError} bad rows and names ${named} by a SKU that a listing has, so that it is not known which of the others it took.`,
    })
    return { ...lost, rejected }
  }
  await run.service.stock.accept(file, {
    ...run.trace,
    accepted_at: run.service.clock.now(),
  })
  const settled = { accepted: Math.max(0, file.rows - named), rejected }
  await run.service.updateMiraklStockFiles({
    id: file.id,
    status: "settled",
    ...settled,
  })
  await recordStockFile(run, file, { status: "done", result: settled })
  return settled
}

/** Gives a file up: the next export sends its rows again, computed anew. */
export async function loseFile(
  run: StockExport,
  file: MiraklStockFileDTO,
  error: { code: string; message: string }
): Promise<SettledFile> {
  await run.service.updateMiraklStockFiles({ id: file.id, status: "lost" })
  await recordStockFile(run, file, {
    status: "failed",
    error_code: error.code,
    error_message: error.message,
    remedy: "The next export sends these rows again.",
  })
  return { accepted: 0, rejected: 0 }
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
