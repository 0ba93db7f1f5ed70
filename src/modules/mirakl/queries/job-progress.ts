import type { SqlManager } from "./sql-manager"

/** How far a job is. */
export type JobProgress = {
  /** Lines that have come to an end, whichever. */
  processed: number
  /** Lines there are, or will be as far as Mirakl has told. */
  total: number
  /** Over the last minute of the run; null when the job does not run. */
  rate_per_minute: number | null
  /** Null when it can't be told: nothing moves, or how much is left is not known. */
  eta_seconds: number | null
}

type Measured = {
  processed: number
  total: number
  is_running: boolean
  /** Lines that ended in the last minute of the run, and how long that was. */
  recent: number
  seconds: number
}

/** Notes how many lines a run will have at most. */
export async function expectLines(
  manager: SqlManager,
  jobId: string,
  total: number | null
): Promise<void> {
  await manager.execute(
    `update mirakl_job set expected = ?, updated_at = now() where id = ?`,
    [total, jobId]
  )
}

/** Measures a job as it stands, in one statement. */
export async function jobProgress(
  manager: SqlManager,
  jobId: string
): Promise<JobProgress> {
  const [measured] = await manager.execute<Measured[]>(
    `select processed, job.status = 'running' as is_running,
            case when job.status = 'running' and not is_line_retry
              then greatest(total, expected) else total end as total,
            (select count(*)::int from mirakl_job_line as line
              where line.job_id = job.id and line.deleted_at is null
                and line.status not in ('pending', 'processing')
                and line.updated_at >= greatest(job.started_at,
                  now() - interval '1 minute')) as recent,
            extract(epoch from least(now() - job.started_at,
              interval '1 minute'))::float as seconds
       from mirakl_job as job where job.id = ?`,
    [jobId]
  )
  return measured ? toProgress(measured) : NO_PROGRESS
}

const NO_PROGRESS: JobProgress = {
  processed: 0,
  total: 0,
  rate_per_minute: null,
  eta_seconds: null,
}

function toProgress(measured: Measured): JobProgress {
  const { processed, total, is_running, recent, seconds } = measured
  if (!is_running || !recent || seconds <= 0) {
    return { ...NO_PROGRESS, processed, total }
  }
  const perSecond = recent / seconds
  const left = total - processed
  return {
    processed,
    total,
    rate_per_minute: Math.round(perSecond * 60),
    eta_seconds: left > 0 ? Math.ceil(left / perSecond) : null,
  }
}
