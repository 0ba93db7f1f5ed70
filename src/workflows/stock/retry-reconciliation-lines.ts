import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines } from "../job/pending-lines"
import { reconcileMiraklListingsWorkflow } from "./workflows/reconcile-mirakl-listings"

/**
 * Compares the listings again whose lines are to be run again; for the line of
 * a page or a file, which says nothing about its listings, all of them.
 *
 * @throws {MedusaError} as `reconcileMiraklListingsWorkflow`
 */
export async function retryReconciliationLines(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<Record<string, unknown>> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = await listPendingLines(service, input.job_id)
  const ids = lines.flatMap(({ reference_type, reference_id }) =>
    reference_type === "mirakl_listing" && reference_id ? [reference_id] : []
  )
  const { result } = await reconcileMiraklListingsWorkflow(container).run({
    input: {
      ...input,
      params: ids.length === lines.length ? { listing_ids: ids } : {},
    },
  })
  return result
}
