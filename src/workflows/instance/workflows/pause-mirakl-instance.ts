import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"

/**
 * Pauses an instance: its schedules no longer start anything; a person still
 * may.
 *
 * @throws {MedusaError} NOT_ALLOWED unless it is connected or in error
 */
export const pauseMiraklInstanceWorkflow = createWorkflow(
  "pause-mirakl-instance",
  function (input: { id: string }) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["connected", "error"],
      move: "paused",
    })
    updateMiraklInstanceStep({ id: input.id, update: { status: "paused" } })
    return new WorkflowResponse({ id: input.id })
  }
)
