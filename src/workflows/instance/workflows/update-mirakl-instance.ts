import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import {
  validateMiraklInstanceUpdateStep,
  type UpdateMiraklInstanceInput,
} from "../steps/validate-mirakl-instance-update"

/**
 * Updates the settings of an instance.
 *
 * Compensation restores the former values.
 *
 * @throws {MedusaError} as `validateMiraklInstanceUpdateStep`
 */
export const updateMiraklInstanceWorkflow = createWorkflow(
  "update-mirakl-instance",
  function (input: UpdateMiraklInstanceInput) {
    const update = validateMiraklInstanceUpdateStep(input)
    return new WorkflowResponse(
      updateMiraklInstanceStep({ id: input.id, update })
    )
  }
)
