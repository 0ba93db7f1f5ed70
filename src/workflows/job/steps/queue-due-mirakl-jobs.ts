import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { tellEnd } from "../tell-end"

/**
 * Queues all that is due: what dead processes held, failed jobs whose next try
 * has come, and the runs of schedules; and lets held lines follow their records. Each is one statement that finds
 * nothing when it is made again.
 *
 * Not compensated: what is due is due.
 */
export const queueDueMiraklJobsStep = createStep(
  "queue-due-mirakl-jobs",
  async (_, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const now = service.clock.now()
    for (const ended of await service.jobs.takeOver()) {
      await tellEnd(container, ended)
    }
    await service.jobs.queueRetries(now)
    await service.jobs.claimSchedules(now)
    await service.jobs.settleHeldLines()
    return new StepResponse({ at: now.toISOString() })
  }
)
