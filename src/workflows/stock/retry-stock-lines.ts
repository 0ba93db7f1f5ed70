import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines, type PendingLine } from "../job/pending-lines"
import { exportMiraklStockWorkflow } from "./workflows/export-mirakl-stock"

/**
 * (STO01, STO02, STO03) Sends the stock again of the listings whose lines are
 * to be run again, computed anew. For the line of a file, which says nothing
 * about its listings, all that Mirakl has not accepted is sent; of a job about
 * what sold out, the zeros.
 *
 * The lines of the rows follow from what became of their listings.
 *
 * @throws {MedusaError} as `exportMiraklStockWorkflow`
 */
export async function retryStockLines(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<Record<string, unknown>> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = await listPendingLines(service, input.job_id)
  const rows = lines.filter(
    ({ reference_type }) => reference_type === "mirakl_listing"
  )
  const ids = rows.flatMap(({ reference_id }) => reference_id ?? [])
  // Zeros need no look at new orders, also when they are sent again.
  const mode = input.params.mode === "sold_out" ? "sold_out" : "delta"
  const { result } = await exportMiraklStockWorkflow(container).run({
    input: {
      ...input,
      params:
        rows.length < lines.length ? { mode } : { mode, listing_ids: ids },
    },
  })
  await recordUnsettled(service, input.job_id, rows)
  return result
}

// An accepted row is done by itself when the job ends, a refused one has its
// line. Left are those of which the end is not known.
async function recordUnsettled(
  service: MiraklModuleService,
  jobId: string,
  rows: PendingLine[]
): Promise<void> {
  const listings = await service.listMiraklListings(
    { id: rows.flatMap(({ reference_id }) => reference_id ?? []) },
    { select: ["id", "sync_status"], take: rows.length }
  )
  const pending = new Set(
    listings
      .filter(({ sync_status }) => sync_status === "pending")
      .map(({ id }) => id)
  )
  await service.recordJobLines(
    jobId,
    rows
      .filter(({ reference_id }) => pending.has(reference_id ?? ""))
      .map(({ key }) => ({
        key,
        status: "held",
        error_code: "STOCK_IMPORT_PENDING",
        error_message: "Mirakl has not said yet what became of the row.",
        remedy: "The next export sends it again.",
      }))
  )
}
