import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createMiraklInstanceStep,
  type CreateMiraklInstanceInput,
} from "../steps/create-mirakl-instance"
import { validateMiraklStoreSettingsStep } from "../steps/validate-mirakl-store-settings"

/**
 * Creates a draft instance. Nothing is called on Mirakl.
 *
 * Compensation deletes it.
 *
 * @throws {MedusaError} as `validateMiraklStoreSettingsStep` and
 * `createMiraklInstanceStep`
 */
export const createMiraklInstanceWorkflow = createWorkflow(
  "create-mirakl-instance",
  function (input: CreateMiraklInstanceInput) {
    validateMiraklStoreSettingsStep(input)
    return new WorkflowResponse(createMiraklInstanceStep(input))
  }
)
