import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { validateJobHasEnded } from "../validate-job-has-ended"
import { launchJobs } from "../launch-jobs"

export type RetryMiraklJobInput = {
  id: string
  /** The user who wants it. */
  actor_id?: string
}

/**
 * Queues what failed of a job: its failed lines, or all of it when the
 * operation itself had failed or was cancelled.
 *
 * Not compensated: what is queued is about to run.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED while it runs, when its
 * instance does not let it run, or when nothing failed
 */
export const requeueMiraklJobStep = createStep(
  "requeue-mirakl-job",
  async ({ id, actor_id }: RetryMiraklJobInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const job = await validateJobHasEnded(service, id)
    const isWhole = job.error_code !== null || job.status === "cancelled"
    const jobs = isWhole
      ? await service.jobs.requeue({ id, actor_id })
      : await service.jobs.requeueLines({
          job_id: id,
          statuses: ["failed"],
          actor_id,
        })
    if (!jobs.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Nothing of job ${id} failed.`
      )
    }
    await launchJobs(container, jobs)
    return new StepResponse({ id })
  }
)
