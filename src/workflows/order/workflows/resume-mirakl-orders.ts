import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { HeldOrdersFilter } from "../../../modules/mirakl/queries/order-ledger"
import { resumeHeldMiraklOrdersStep } from "../steps/resume-held-mirakl-orders"

/**
 * Tries held orders again, of an instance or with one of the SKUs: something
 * that held them was mended.
 *
 * Idempotency key: the binding. Nothing is compensated.
 */
export const resumeMiraklOrdersWorkflow = createWorkflow(
  "resume-mirakl-orders",
  function (input: HeldOrdersFilter) {
    return new WorkflowResponse(resumeHeldMiraklOrdersStep(input))
  }
)
