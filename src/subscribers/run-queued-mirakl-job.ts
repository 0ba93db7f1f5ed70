import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { runMiraklJobWorkflow } from "../workflows/job"
import { JOB_QUEUED_EVENT } from "../workflows/job/launch-jobs"

/**
 * Runs a job that is ready, in the background of this process: with Redis a
 * worker's, so that a server stays free for requests.
 */
export default async function runQueuedMiraklJob({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await runMiraklJobWorkflow(container).run({
    input: { job_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: JOB_QUEUED_EVENT,
  context: { subscriberId: "run-queued-mirakl-job" },
}
