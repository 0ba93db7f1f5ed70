import type { MiraklJob } from "../types/mirakl-job"

/** Whether a job may still change by itself. */
export function isJobRunning(job: Pick<MiraklJob, "status">): boolean {
  return job.status === "queued" || job.status === "running"
}
