import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { executeMiraklJobStep } from "../steps/execute-mirakl-job"

export const runMiraklJobWorkflowId = "run-mirakl-job"

/**
 * Runs a queued job in the background.
 *
 * Idempotency key: the job id, by the claim in the database. Nothing to
 * compensate: a failure is recorded on the job.
 */
export const runMiraklJobWorkflow = createWorkflow(
  runMiraklJobWorkflowId,
  function (input: { job_id: string }) {
    return new WorkflowResponse(executeMiraklJobStep(input))
  }
)
