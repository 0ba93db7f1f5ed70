import type { LaunchableJob } from "./job-queue"
import type { SqlManager } from "./sql-manager"

/** Lines to run again; what is given must all hold. */
export type LinesToRetry = {
  job_id?: string
  line_ids?: string[]
  /** Default: failed and held ones. */
  statuses?: ("failed" | "held")[]
  /** The user who wants it. */
  actor_id?: string
}

/** So many lines are run again at once; the others stay as they are, for the next time. */
export const MOST_LINES = 10_000

export const ENDED = "('done', 'partial', 'failed', 'cancelled')"

/**
 * Queues the jobs of failed or held lines again, for these lines only: the
 * others keep all they have. Jobs that have not ended are left alone.
 *
 * @returns the queued jobs
 */
export async function requeueLines(
  manager: SqlManager,
  { job_id, line_ids, statuses = ["failed", "held"], actor_id }: LinesToRetry
): Promise<LaunchableJob[]> {
  return manager.execute<LaunchableJob[]>(
    `with given as (
       select ?::text as job_id, ?::jsonb as line_ids,
              ?::jsonb as statuses, ?::text as actor_id
     ), chosen as (
       select line.id, line.job_id
         from given, mirakl_job_line as line
         join mirakl_job as job on job.id = line.job_id
        where line.deleted_at is null and job.deleted_at is null
          and line.status in (select jsonb_array_elements_text(given.statuses))
          and job.status in ${ENDED} and not job.dry_run
          and (given.job_id is null or line.job_id = given.job_id)
          and (given.line_ids is null
            or line.id in (select jsonb_array_elements_text(given.line_ids)))
        order by line.created_at, line.id
        limit ${MOST_LINES}
     ), queued as (
       update mirakl_job as job
          set status = 'queued', is_line_retry = true, attempts = 0,
              retry_at = case when job.error_code is not null then job.retry_at end,
              cancel_requested_at = null, updated_at = now(),
              actor_id = coalesce((select actor_id from given), job.actor_id)
        where job.id in (select job_id from chosen)
          and job.status in ${ENDED}
       returning job.id, job.instance_id
     ), pending as (
       update mirakl_job_line as line
          set status = 'pending', updated_at = now()
         from chosen join queued on queued.id = chosen.job_id
        where line.id = chosen.id
     )
     select id, instance_id from queued`,
    [
      job_id ?? null,
      line_ids ? JSON.stringify(line_ids) : null,
      JSON.stringify(statuses),
      actor_id ?? null,
    ]
  )
}

/** Queues an ended job again, as a whole. */
export async function requeueJob(
  manager: SqlManager,
  jobId: string,
  actorId?: string
): Promise<LaunchableJob[]> {
  return manager.execute<LaunchableJob[]>(
    `update mirakl_job
        set status = 'queued', is_line_retry = false, attempts = 0,
            actor_id = coalesce(?, actor_id),
            retry_at = null, cancel_requested_at = null, error_code = null,
            error_message = null, remedy = null, updated_at = now()
      where id = ? and status in ${ENDED} and deleted_at is null
      returning id, instance_id`,
    [actorId ?? null, jobId]
  )
}

/**
 * Cancels a job: at once while it waits, else after its batch. One that has
 * ended is only not tried again by itself.
 *
 * @returns false when there was nothing to cancel
 */
export async function cancelJob(
  manager: SqlManager,
  jobId: string
): Promise<boolean> {
  const rows = await manager.execute<{ id: string }[]>(
    `update mirakl_job
        set cancel_requested_at = case when retry_at is null then now() end,
            finished_at = case when status = 'queued' then now() else finished_at end,
            status = case when status = 'queued' then 'cancelled' else status end,
            retry_at = null, updated_at = now()
      where id = ? and deleted_at is null
        and (status in ('queued', 'running') or retry_at is not null)
      returning id`,
    [jobId]
  )
  return rows.length > 0
}
