import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"
import { validateNoBoundMiraklOrdersStep } from "../steps/validate-no-bound-mirakl-orders"

/**
 * Takes an instance back to draft, to enter another shop.
 *
 * @throws {MedusaError} NOT_ALLOWED once an order is bound
 */
export const resetMiraklInstanceWorkflow = createWorkflow(
  "reset-mirakl-instance",
  function (input: { id: string }) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["connected", "paused", "error"],
      move: "reset to draft",
    })
    validateNoBoundMiraklOrdersStep({ id: input.id, move: "reset to draft" })
    updateMiraklInstanceStep({
      id: input.id,
      update: { status: "draft", confirmed_at: null },
    })
    return new WorkflowResponse({ id: input.id })
  }
)
