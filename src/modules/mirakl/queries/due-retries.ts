import { MOST_LINES } from "./job-retry"
import type { SqlManager } from "./sql-manager"

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
