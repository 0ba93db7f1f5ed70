import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  requeueMiraklJobStep,
  type RetryMiraklJobInput,
} from "../steps/requeue-mirakl-job"

/**
 * Runs what failed of a job again, as part of the same job.
 *
 * @throws {MedusaError} as `requeueMiraklJobStep`
 */
export const retryMiraklJobWorkflow = createWorkflow(
  "retry-mirakl-job",
  function (input: RetryMiraklJobInput) {
    return new WorkflowResponse(requeueMiraklJobStep(input))
  }
)
