import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  pushMiraklShipmentStep,
  type PushMiraklShipmentInput,
} from "../steps/push-mirakl-shipment"

/**
 * Tells Mirakl about a fulfillment that has just been shipped.
 *
 * Idempotency key: the fulfillment, by its row in the ledger of shipments.
 * Nothing is compensated: what was told stays told.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export const pushMiraklShipmentWorkflow = createWorkflow(
  "push-mirakl-shipment",
  function (input: PushMiraklShipmentInput) {
    return new WorkflowResponse(pushMiraklShipmentStep(input))
  }
)
