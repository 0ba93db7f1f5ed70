import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { MiraklStockFileDTO } from "../../modules/mirakl/types"
import type { StockExport } from "./stock-export"

/** Writes the line of a file into the job that sent it. */
export async function recordStockFile(
  { service }: StockExport,
  file: MiraklStockFileDTO,
  state: Omit<JobLineRecord, "key" | "data">
): Promise<void> {
  await service.recordJobLines(file.job_id, [
    {
      key: file.line_key,
      data: { import_id: file.import_id, rows: file.rows },
      ...state,
    },
  ])
}
