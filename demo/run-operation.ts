import type { AdminApi } from "./admin-api"

type Job = {
  id: string
  status: string
  error_message: string | null
  result: Record<string, unknown> | null
}

const JOB_TIMEOUT_MS = 180_000
const ENDED = ["done", "partial", "failed", "cancelled"]

/** Starts an operation and follows its job to the end. */
export async function runOperation(
  api: AdminApi,
  instanceId: string,
  type: string,
  params: Record<string, unknown> = {}
): Promise<Job> {
  const { job } = await api.post<{ job: Job }>(
    `/admin/mirakl/instances/${instanceId}/operations`,
    { type, params }
  )
  return followJob(api, job.id, type)
}

async function followJob(
  api: AdminApi,
  jobId: string,
  type: string
): Promise<Job> {
  const deadline = Date.now() + JOB_TIMEOUT_MS
  while (Date.now() < deadline) {
    const { job } = await api.get<{ job: Job }>(`/admin/mirakl/jobs/${jobId}`)
    if (ENDED.includes(job.status)) {
      if (job.status === "failed" || job.status === "cancelled") {
        throw new Error(
          `${type} ${job.status}: ${job.error_message ?? "see its lines in the queue"}`
        )
      }
      return job
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error(`${type} did not end within ${JOB_TIMEOUT_MS / 1000} s.`)
}
