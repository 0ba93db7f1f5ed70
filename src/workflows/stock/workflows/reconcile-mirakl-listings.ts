import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { reconcileMiraklListingsStep } from "../steps/reconcile-mirakl-listings"

/**
 * Proves that Mirakl sells the store's quantities, and repairs where it does
 * not: the operation `reconcile_listings`. Params:
 * `{ mode?: "delta" | "full", listing_ids?: string[] }`.
 *
 * It reads with the import of listings, so that one export of Mirakl serves
 * both. Nothing is compensated: what was read and sent stays.
 *
 * @throws {MedusaError} NOT_ALLOWED without a stock location
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const reconcileMiraklListingsWorkflow = createWorkflow(
  "reconcile-mirakl-listings",
  function (input: MiraklOperationInput) {
    return new WorkflowResponse(reconcileMiraklListingsStep(input))
  }
)
