import { countJob } from "./job-ledger"
import { statusOf } from "./job-lease"
import type { LaunchableJob } from "./job-queue"
import type { SqlManager } from "./sql-manager"

/** Lines to run again; what is given must all hold. */
export type LinesToRetry = {
  job_id?: string
  line_ids?: string[]
  /** Records that the lines concern; of each record only its newest line is run. */
  references?: { type: string; ids: string[] }
  /** Default: failed and held ones. */
  statuses?: ("failed" | "held")[]
  /** The user who wants it. */
  actor_id?: string
}

const ENDED = "('done', 'partial', 'failed', 'cancelled')"

/**
 * Queues the jobs of failed or held lines again, for these lines only: the
 * others keep all they have. Jobs that have not ended are left alone.
 *
 * @returns the queued jobs
 */
export async function requeueLines(
  manager: SqlManager,
  {
    job_id,
    line_ids,
    references,
    statuses = ["failed", "held"],
    actor_id,
  }: LinesToRetry
): Promise<LaunchableJob[]> {
  return manager.execute<LaunchableJob[]>(
    `with given as (
       select ?::text as job_id, ?::jsonb as line_ids, ?::text as type,
              ?::jsonb as reference_ids, ?::jsonb as statuses,
              ?::text as actor_id
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
          and (given.type is null or (line.reference_type = given.type
            and line.reference_id in (
              select jsonb_array_elements_text(given.reference_ids))
            and not exists (
              select from mirakl_job_line as newer
               where newer.reference_type = line.reference_type
                 and newer.reference_id = line.reference_id
                 and newer.created_at > line.created_at
                 and newer.deleted_at is null)))
     ), queued as (
       update mirakl_job as job
          set status = 'queued', is_line_retry = true, attempts = 0,
              retry_at = null, cancel_requested_at = null, updated_at = now(),
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
      references?.type ?? null,
      references ? JSON.stringify(references.ids) : null,
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

/**
 * Takes a line off the list of what is to be done, and lets the status of its
 * job follow.
 *
 * @returns false for a line that neither failed nor waits
 */
export async function ignoreLine(
  manager: SqlManager,
  lineId: string
): Promise<boolean> {
  const [line] = await manager.execute<{ job_id: string }[]>(
    `update mirakl_job_line set status = 'ignored', retryable = false,
            updated_at = now()
      where id = ? and status in ('failed', 'held') and deleted_at is null
      returning job_id`,
    [lineId]
  )
  if (!line) {
    return false
  }
  await countJob(manager, line.job_id)
  await manager.execute(
    `update mirakl_job set status = ${statusOf("error_code")}
      where id = ? and status in ('partial', 'failed')`,
    [line.job_id]
  )
  return true
}
