import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  anonymizeMiraklOrderStep,
  type AnonymizeMiraklOrderInput,
} from "../steps/anonymize-mirakl-order"

/**
 * Takes the buyer off an order that is over: its payload, the addresses of the
 * Medusa order and its fulfillments, and the customers that no other order
 * needs. What Mirakl says of the buyer later is not stored.
 *
 * Idempotency key: the binding; again, it blanks what is blank. Nothing is
 * compensated: it can't be undone.
 *
 * @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED while the order goes on
 */
export const anonymizeMiraklOrderWorkflow = createWorkflow(
  "anonymize-mirakl-order",
  function (input: AnonymizeMiraklOrderInput) {
    return new WorkflowResponse(anonymizeMiraklOrderStep(input))
  }
)
