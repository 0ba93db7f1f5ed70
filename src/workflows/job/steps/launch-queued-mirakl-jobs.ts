import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { launchJobs } from "../launch-jobs"

/** Announces the queued jobs whose turn it is. */
export const launchQueuedMiraklJobsStep = createStep(
  "launch-queued-mirakl-jobs",
  async (_, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const jobs = await service.jobs.launchable()
    await launchJobs(container, jobs)
    return new StepResponse({ launched: jobs.length })
  }
)
