import type { MedusaContainer } from "@medusajs/framework/types"
import { EventPriority, Modules } from "@medusajs/framework/utils"
import type { LaunchableJob } from "../../modules/mirakl/queries/job-queue"

/** Tells that a job is ready to run. */
export const JOB_QUEUED_EVENT = "mirakl-job.queued"

const STAGGER_MS = 1_000
const LONGEST_STAGGER_MS = 30_000

/**
 * Hands queued jobs to whoever listens: in this process, or with Redis in one
 * of the workers. A job may be handed out twice; its claim lets it run once.
 * Instances get going one after the other, a second apart. With Redis it goes
 * before the events that an import leaves behind by the thousand, which would
 * let every other instance wait.
 */
export async function launchJobs(
  container: MedusaContainer,
  jobs: LaunchableJob[]
): Promise<void> {
  const eventBus = container.resolve(Modules.EVENT_BUS)
  const instances = [...new Set(jobs.map(({ instance_id }) => instance_id))]
  for (const [place, instanceId] of instances.entries()) {
    await eventBus.emit(
      jobs
        .filter(({ instance_id }) => instance_id === instanceId)
        .map(({ id }) => ({ name: JOB_QUEUED_EVENT, data: { id } })),
      {
        delay: Math.min(place * STAGGER_MS, LONGEST_STAGGER_MS),
        internal: true,
        priority: EventPriority.CRITICAL,
      }
    )
  }
}

/** Hands out one job, at once. */
export async function launchJob(
  container: MedusaContainer,
  jobId: string
): Promise<void> {
  // Alone it waits behind no other instance, whichever its own is.
  await launchJobs(container, [{ id: jobId, instance_id: jobId }])
}
