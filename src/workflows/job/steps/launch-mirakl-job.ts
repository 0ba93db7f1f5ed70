import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { runMiraklJobWorkflowId } from "../workflows/run-mirakl-job"

/**
 * Hands a queued job to the workflow engine and does not wait for it. Comes
 * last: what has started can't be taken back.
 */
export const launchMiraklJobStep = createStep(
  "launch-mirakl-job",
  async ({ job_id }: { job_id: string }, { container }) => {
    const engine = container.resolve(Modules.WORKFLOW_ENGINE)
    await engine.run(runMiraklJobWorkflowId, {
      input: { job_id },
      transactionId: job_id,
    })
    return new StepResponse({ job_id })
  }
)
