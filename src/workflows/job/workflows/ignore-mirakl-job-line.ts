import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ignoreMiraklJobLineStep } from "../steps/ignore-mirakl-job-line"

/**
 * Takes a failed or held line off the list of what is to be done.
 *
 * @throws {MedusaError} as `ignoreMiraklJobLineStep`
 */
export const ignoreMiraklJobLineWorkflow = createWorkflow(
  "ignore-mirakl-job-line",
  function (input: { id: string }) {
    return new WorkflowResponse(ignoreMiraklJobLineStep(input))
  }
)
