import { MOST_LINES } from "./job-retry"
import type { SqlManager } from "./sql-manager"

/** A job that may be started. */
export type LaunchableJob = { id: string; instance_id: string }

const MOST_AT_ONCE = 500

/**
 * The oldest queued job of each instance and operation that runs nothing now.
 * What waits for a person's hand is started whatever the state of its
 * instance; the rest while it is connected.
 */
export async function launchableJobs(
  manager: SqlManager
): Promise<LaunchableJob[]> {
  return manager.execute<LaunchableJob[]>(
    `select distinct on (job.instance_id, job.operation) job.id, job.instance_id
       from mirakl_job as job
       join mirakl_instance as instance on instance.id = job.instance_id
      where job.status = 'queued' and job.deleted_at is null
        and instance.deleted_at is null
        and (instance.status = 'connected' or job.trigger = 'manual')
        and not exists (
          select from mirakl_job as other
           where other.instance_id = job.instance_id
             and other.operation = job.operation
             and other.status = 'running' and other.deleted_at is null)
      order by job.instance_id, job.operation, job.created_at, job.id
      limit ${MOST_AT_ONCE}`
  )
}

/** The job that has waited longest behind one that has ended. */
export async function nextInLane(
  manager: SqlManager,
  jobId: string
): Promise<string | null> {
  const rows = await manager.execute<{ id: string }[]>(
    `select next.id
       from mirakl_job as next
       join mirakl_job as ended on ended.id = ?
        and ended.instance_id = next.instance_id
        and ended.operation = next.operation
      where next.status = 'queued' and next.deleted_at is null
      order by next.created_at, next.id limit 1`,
    [jobId]
  )
  return rows[0]?.id ?? null
}

/**
 * Queues the jobs whose next try is due: as a whole when the operation had
 * failed, else their lines that are worth it. A scheduled run that a later one
 * has followed is not made up for.
 */
export async function queueDueRetries(
  manager: SqlManager,
  now: Date
): Promise<void> {
  await manager.execute(
    `with due as (
       update mirakl_job as job
          set retry_at = null,
              status = case when later.id is null then 'queued' else job.status end,
              is_line_retry = later.id is null and job.error_code is null,
              updated_at = now()
         from mirakl_job as self
         left join lateral (
           select id from mirakl_job as other
            where other.schedule_id = self.schedule_id
              and other.created_at > self.created_at
              and other.deleted_at is null limit 1) as later on true
        where self.id = job.id and job.retry_at <= ?
          and job.status in ('failed', 'partial') and job.deleted_at is null
        returning job.id, job.is_line_retry)
     update mirakl_job_line as line
        set status = 'pending', updated_at = now()
       from due
      cross join lateral (
        select id from mirakl_job_line as failed
         where failed.job_id = due.id and failed.status = 'failed'
           and failed.retryable and failed.deleted_at is null
         order by failed.created_at, failed.id
         limit ${MOST_LINES}) as chosen
      where line.id = chosen.id and due.is_line_retry`,
    [now]
  )
}
