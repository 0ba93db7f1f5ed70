import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acceptMiraklOrderStep,
  type AcceptMiraklOrderInput,
} from "../steps/accept-mirakl-order"

/**
 * (OR21) Accepts or refuses an order that waits for the shop's answer.
 *
 * Idempotency key: the order, by its action `acceptance`. Nothing is
 * compensated: what was told stays told.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words
 */
export const acceptMiraklOrderWorkflow = createWorkflow(
  "accept-mirakl-order",
  function (input: AcceptMiraklOrderInput) {
    return new WorkflowResponse(acceptMiraklOrderStep(input))
  }
)
