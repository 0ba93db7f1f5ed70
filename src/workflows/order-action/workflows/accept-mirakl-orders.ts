import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acceptMiraklOrdersStep,
  type AcceptMiraklOrdersInput,
} from "../steps/accept-mirakl-orders"

/**
 * (OR21) Accepts orders that wait for the shop's answer; one that fails stops
 * no other.
 *
 * Idempotency key: each order, by its action `acceptance`. Nothing is
 * compensated: what was told stays told.
 *
 * @returns what became of each
 */
export const acceptMiraklOrdersWorkflow = createWorkflow(
  "accept-mirakl-orders",
  function (input: AcceptMiraklOrdersInput) {
    return new WorkflowResponse(acceptMiraklOrdersStep(input))
  }
)
