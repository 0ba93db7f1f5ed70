import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createMiraklInstanceStep,
  type CreateMiraklInstanceInput,
} from "../steps/create-mirakl-instance"

/**
 * Creates a draft instance. Nothing is called on Mirakl.
 *
 * Compensation deletes it.
 *
 * @throws {MedusaError} as `createMiraklInstanceStep`
 */
export const createMiraklInstanceWorkflow = createWorkflow(
  "create-mirakl-instance",
  function (input: CreateMiraklInstanceInput) {
    return new WorkflowResponse(createMiraklInstanceStep(input))
  }
)
