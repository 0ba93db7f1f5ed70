import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { launchJob } from "../launch-jobs"

/**
 * Announces a queued job to whoever runs jobs, and does not wait for it. Comes
 * last: what has started can't be taken back. Should the announcement be lost,
 * the next tick repeats it.
 */
export const launchMiraklJobStep = createStep(
  "launch-mirakl-job",
  async ({ job_id }: { job_id: string }, { container }) => {
    await launchJob(container, job_id)
    return new StepResponse({ job_id })
  }
)
