import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  tellMiraklOrderCanceledStep,
  type TellMiraklOrderCanceledInput,
} from "../steps/tell-mirakl-order-canceled"

/**
 * (OR29) Tells Mirakl about an order that the store has cancelled; its units
 * stay held until Mirakl agrees.
 *
 * Idempotency key: the order, by its action `cancel`. Nothing is compensated:
 * what was told stays told.
 */
export const tellMiraklOrderCanceledWorkflow = createWorkflow(
  "tell-mirakl-order-canceled",
  function (input: TellMiraklOrderCanceledInput) {
    return new WorkflowResponse(tellMiraklOrderCanceledStep(input))
  }
)
