import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { executeMiraklJobStep } from "../steps/execute-mirakl-job"

/**
 * Runs a queued job in the background, if it is its turn.
 *
 * Idempotency key: the job id, by the claim in the database; the engine's own
 * transaction id would outlive a process that died. Nothing to compensate: a
 * failure is recorded on the job.
 */
export const runMiraklJobWorkflow = createWorkflow(
  "run-mirakl-job",
  function (input: { job_id: string }) {
    return new WorkflowResponse(executeMiraklJobStep(input))
  }
)
