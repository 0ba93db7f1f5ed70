import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createMissingMiraklSchedulesStep } from "../steps/create-missing-mirakl-schedules"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"

/**
 * Creates the default schedules that an instance lacks. Those it has stay as
 * they are.
 *
 * @throws {MedusaError} NOT_ALLOWED for a draft or an archived instance
 */
export const recreateMiraklSchedulesWorkflow = createWorkflow(
  "recreate-mirakl-schedules",
  function (input: { instance_id: string }) {
    validateMiraklInstanceStatusStep({
      id: input.instance_id,
      allowed: ["connected", "paused", "error"],
      move: "given schedules",
    })
    return new WorkflowResponse(createMissingMiraklSchedulesStep(input))
  }
)
