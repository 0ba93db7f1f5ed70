import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { tellMiraklOrderReferencesStep } from "../../order-action/steps/tell-mirakl-order-references"
import { exportMiraklShipmentsStep } from "../steps/export-mirakl-shipments"

/**
 * Tells Mirakl about the shipments of an instance that it does not know: the
 * operation `export_shipments`. It finds what the event of a shipment missed.
 * Then (OR04) Mirakl is told the display ids of new orders.
 *
 * Idempotency key: the fulfillment, by its row in the ledger of shipments.
 * Nothing is compensated: what was told stays told.
 *
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const exportMiraklShipmentsWorkflow = createWorkflow(
  "export-mirakl-shipments",
  function (input: MiraklOperationInput) {
    const counts = exportMiraklShipmentsStep(input)
    const references = tellMiraklOrderReferencesStep(input)
    return new WorkflowResponse(
      transform({ counts, references }, ({ counts, references }) => ({
        ...counts,
        references_told: references.told,
        references_refused: references.refused,
      }))
    )
  }
)
