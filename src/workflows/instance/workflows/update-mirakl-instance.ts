import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MIRAKL_INSTANCE_CHANGED } from "../instance-events"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import {
  validateMiraklInstanceUpdateStep,
  type UpdateMiraklInstanceInput,
} from "../steps/validate-mirakl-instance-update"
import { validateMiraklStoreSettingsStep } from "../steps/validate-mirakl-store-settings"

/**
 * Updates the settings of an instance.
 *
 * Compensation restores the former values.
 *
 * @throws {MedusaError} as `validateMiraklInstanceUpdateStep` and
 * `validateMiraklStoreSettingsStep`
 */
export const updateMiraklInstanceWorkflow = createWorkflow(
  "update-mirakl-instance",
  function (input: UpdateMiraklInstanceInput) {
    const update = validateMiraklInstanceUpdateStep(input)
    validateMiraklStoreSettingsStep(update)
    const instance = updateMiraklInstanceStep({ id: input.id, update })
    emitEventStep({
      eventName: MIRAKL_INSTANCE_CHANGED,
      data: { id: input.id },
    })
    return new WorkflowResponse(instance)
  }
)
