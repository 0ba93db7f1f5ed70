import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { requeueMiraklJobStep } from "../steps/requeue-mirakl-job"

/**
 * Runs what failed of a job again, as part of the same job.
 *
 * @throws {MedusaError} as `requeueMiraklJobStep`
 */
export const retryMiraklJobWorkflow = createWorkflow(
  "retry-mirakl-job",
  function (input: { id: string }) {
    return new WorkflowResponse(requeueMiraklJobStep(input))
  }
)
