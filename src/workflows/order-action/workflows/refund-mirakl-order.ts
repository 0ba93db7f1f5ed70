import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  refundMiraklOrderStep,
  type RefundMiraklOrderInput,
} from "../steps/refund-mirakl-order"

/**
 * (OR28) Gives money back on Mirakl. The Medusa refund follows with the next
 * reading of the order.
 *
 * Idempotency key: the order and `key`, by its action. Nothing is compensated:
 * money that went can't be taken back.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words
 */
export const refundMiraklOrderWorkflow = createWorkflow(
  "refund-mirakl-order",
  function (input: RefundMiraklOrderInput) {
    return new WorkflowResponse(refundMiraklOrderStep(input))
  }
)
