import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  confirmMiraklDraftStep,
  type ConfirmMiraklDraftInput,
} from "../steps/confirm-mirakl-draft"

/**
 * Makes an order of a draft for a person, with the taxes and the reservations
 * that it has.
 *
 * Idempotency key: the order. Nothing is compensated: it is one write.
 *
 * @throws {MedusaError} as `confirmMiraklDraftStep`
 */
export const confirmMiraklDraftWorkflow = createWorkflow(
  "confirm-mirakl-draft",
  function (input: ConfirmMiraklDraftInput) {
    confirmMiraklDraftStep(input)
  }
)
