import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  cancelMiraklOrderStep,
  type CancelMiraklOrderInput,
} from "../steps/cancel-mirakl-order"

/**
 * (OR29, OR30) Cancels an order on Mirakl, or units of its lines.
 *
 * Idempotency key: the order and `key`, by its action. Nothing is compensated:
 * what was told stays told.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words
 */
export const cancelMiraklOrderWorkflow = createWorkflow(
  "cancel-mirakl-order",
  function (input: CancelMiraklOrderInput) {
    return new WorkflowResponse(cancelMiraklOrderStep(input))
  }
)
