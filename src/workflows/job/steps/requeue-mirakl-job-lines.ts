import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { LinesToRetry } from "../../../modules/mirakl/queries/job-retry"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { launchJobs } from "../launch-jobs"

/**
 * Queues failed or held lines, and nothing but them. Lines of jobs that run
 * are left alone.
 *
 * Not compensated: what is queued is about to run.
 */
export const requeueMiraklJobLinesStep = createStep(
  "requeue-mirakl-job-lines",
  async (lines: LinesToRetry, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const jobs = await service.jobs.requeueLines(lines)
    await launchJobs(container, jobs)
    return new StepResponse({ job_ids: jobs.map(({ id }) => id) })
  }
)
