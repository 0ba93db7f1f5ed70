import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  updateMiraklScheduleStep,
  type UpdateMiraklScheduleInput,
} from "../steps/update-mirakl-schedule"

/**
 * Changes the interval of a schedule or pauses it.
 *
 * Compensation restores it.
 *
 * @throws {MedusaError} as `updateMiraklScheduleStep`
 */
export const updateMiraklScheduleWorkflow = createWorkflow(
  "update-mirakl-schedule",
  function (input: UpdateMiraklScheduleInput) {
    return new WorkflowResponse(updateMiraklScheduleStep(input))
  }
)
