import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cancelMiraklJobStep } from "../steps/cancel-mirakl-job"

/**
 * Cancels a job: at once while it waits, else after the batch it is at.
 *
 * @throws {MedusaError} as `cancelMiraklJobStep`
 */
export const cancelMiraklJobWorkflow = createWorkflow(
  "cancel-mirakl-job",
  function (input: { id: string }) {
    return new WorkflowResponse(cancelMiraklJobStep(input))
  }
)
