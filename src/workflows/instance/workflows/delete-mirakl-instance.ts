import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteMiraklInstanceStep } from "../steps/delete-mirakl-instance"
import { validateNoBoundMiraklOrdersStep } from "../steps/validate-no-bound-mirakl-orders"

/**
 * Deletes an instance that has no orders, with its listings, jobs and
 * settings.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED with bound orders
 */
export const deleteMiraklInstanceWorkflow = createWorkflow(
  "delete-mirakl-instance",
  function (input: { id: string }) {
    validateNoBoundMiraklOrdersStep({ id: input.id, move: "deleted" })
    return new WorkflowResponse(deleteMiraklInstanceStep(input))
  }
)
