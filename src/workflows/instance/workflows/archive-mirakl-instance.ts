import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { letGoArchivedMiraklUnitsStep } from "../../order/steps/let-go-archived-mirakl-units"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"

/**
 * Ends an instance for good and keeps its orders, but not the units of those
 * that it has not imported; the shop may be connected again by another
 * instance, which adopts them.
 *
 * @throws {MedusaError} NOT_ALLOWED when it is archived already
 */
export const archiveMiraklInstanceWorkflow = createWorkflow(
  "archive-mirakl-instance",
  function (input: { id: string }) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["draft", "connected", "paused", "error"],
      move: "archived",
    })
    updateMiraklInstanceStep({ id: input.id, update: { status: "archived" } })
    letGoArchivedMiraklUnitsStep({})
    return new WorkflowResponse({ id: input.id })
  }
)
