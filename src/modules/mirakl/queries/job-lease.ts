import { countJob } from "./job-ledger"
import type { SqlManager } from "./sql-manager"
import { failUnreadLines } from "./unread-order-lines"

/**
 * How long a run may go without a sign of life. With a tick each minute, what
 * a dead process held is taken over within two.
 */
export const LEASE_S = 45

/** Who dies under a job so often in a row dies of it. */
const MOST_CRASHES = 5

/** How far a job was tried when it was claimed. */
export type ClaimedJob = { attempts: number; is_line_retry: boolean }

/**
 * Takes a queued job to running under a new lease. Refused while another one
 * of its instance and operation runs: the unique index has the last word.
 */
export async function claimJob(
  manager: SqlManager,
  jobId: string,
  token: string
): Promise<ClaimedJob | null> {
  const rows = await manager
    .execute<ClaimedJob[]>(
      `update mirakl_job as job
          set status = 'running', lease_token = ?,
              lease_expires_at = now() + interval '${LEASE_S} seconds',
              attempts = job.attempts + 1,
              retry_at = case when job.is_line_retry then job.retry_at end,
              started_at = case when finished_at is null
                then coalesce(started_at, now()) else now() end,
              finished_at = null, updated_at = now()
        where id = ? and status = 'queued' and deleted_at is null
          and not exists (
            select from mirakl_job as other
             where other.instance_id = job.instance_id
               and other.operation = job.operation
               and other.status = 'running' and other.deleted_at is null)
        returning attempts, is_line_retry`,
      [token, jobId]
    )
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) {
        return []
      }
      throw error
    })
  return rows[0] ?? null
}

/** @returns null when the lease is another's by now */
export async function renewJob(
  manager: SqlManager,
  jobId: string,
  token: string
): Promise<{ is_cancelled: boolean } | null> {
  const rows = await manager.execute<{ is_cancelled: boolean }[]>(
    `update mirakl_job
        set lease_expires_at = now() + interval '${LEASE_S} seconds'
      where id = ? and lease_token = ?
      returning cancel_requested_at is not null as is_cancelled`,
    [jobId, token]
  )
  return rows[0] ?? null
}

/** Puts a job back that could not be brought to its end; it goes on at once, where there is somebody to take it. */
export async function handBackJob(
  manager: SqlManager,
  jobId: string,
  token: string
): Promise<void> {
  await manager.execute(
    `update mirakl_job
        set status = 'queued', lease_token = null, lease_expires_at = null,
            attempts = greatest(attempts - 1, 0), updated_at = now()
      where id = ? and lease_token = ?`,
    [jobId, token]
  )
}

/** What a finished operation says about itself. */
export type JobOutcome = {
  result?: Record<string, unknown> | null
  /** Set when the operation as a whole failed, beside what its lines say. */
  error?: {
    code: string
    message: string
    remedy?: string | null
    retryable?: boolean
  } | null
  is_cancelled?: boolean
  /** When it is tried again, should what failed be worth it. */
  retry_at?: Date | null
}

// Some lines that went well do not make good what the operation failed at.
const KEPT = "case when is_line_retry and said.code is null then"

/**
 * Ends a job that is run under the lease. Its status follows from its lines:
 * `done` when every line is, `failed` when the operation or all of its lines
 * failed, otherwise `partial`. Lines that the run had no reason to touch any
 * more are done; not those of orders that it did not read.
 */
export async function finishJob(
  manager: SqlManager,
  jobId: string,
  token: string,
  { result, error, is_cancelled, retry_at }: JobOutcome
): Promise<void> {
  await failUnreadLines(manager, jobId, token)
  if (!error && !is_cancelled) {
    await manager.execute(
      `update mirakl_job_line set status = 'done', updated_at = now(),
              result = coalesce(result, '{"outcome": "already"}'::jsonb)
        where job_id = ? and status in ('pending', 'processing')
          and deleted_at is null
          and exists (select from mirakl_job where id = ? and lease_token = ?)`,
      [jobId, jobId, token]
    )
  }
  await countJob(manager, jobId)
  await manager.execute(
    `update mirakl_job as job
        set status = case when said.is_cancelled then 'cancelled'
                          else ${statusOf(`coalesce(said.code, ${KEPT} job.error_code end)`)} end,
            result = case when is_line_retry
              then coalesce(job.result, '{}'::jsonb)
                || jsonb_build_object('last_retry', said.result)
              else said.result end,
            error_code = coalesce(said.code, ${KEPT} job.error_code end),
            error_message = coalesce(said.message, ${KEPT} job.error_message end),
            remedy = coalesce(said.remedy, ${KEPT} job.remedy end),
            retry_at = case
              when is_line_retry and job.error_code is not null and said.code is null
                then job.retry_at
              when said.code is null and not exists (
                select from mirakl_job_line as line
                 where line.job_id = job.id and line.status = 'failed'
                   and line.retryable and line.deleted_at is null) then null
              when said.code is not null and not said.retryable then null
              else said.retry_at end,
            is_line_retry = false, crashes = 0,
            lease_token = null, lease_expires_at = null,
            finished_at = now(), updated_at = now()
       from (select ?::boolean as is_cancelled, ?::jsonb as result,
                    ?::text as code, ?::text as message, ?::text as remedy,
                    ?::boolean as retryable, ?::timestamptz as retry_at) as said
      where id = ? and lease_token = ?`,
    [
      is_cancelled ?? false,
      result ? JSON.stringify(result) : null,
      error?.code ?? null,
      error?.message ?? null,
      error?.remedy ?? null,
      error?.retryable ?? false,
      is_cancelled ? null : (retry_at ?? null),
      jobId,
      token,
    ]
  )
}

/** The status that follows from an error and the counts of the lines. */
export function statusOf(errorCode: string): string {
  return `case when ${errorCode} is not null or (failed > 0 and failed = total) then 'failed'
               when failed > 0 or held > 0 then 'partial' else 'done' end`
}

/**
 * Puts the jobs of dead processes back into the queue: their lease has
 * expired. One that was cancelled ends, and so does one that kills whoever
 * runs it.
 *
 * @returns the jobs that ended
 */
export async function takeOverJobs(manager: SqlManager): Promise<string[]> {
  const rows = await manager.execute<{ id: string; status: string }[]>(
    `update mirakl_job
        set status = case when cancel_requested_at is not null then 'cancelled'
                          when crashes + 1 >= ${MOST_CRASHES} then 'failed'
                          else 'queued' end,
            error_code = case when crashes + 1 >= ${MOST_CRASHES}
                              then 'PROCESS_DIED' end,
            error_message = case when crashes + 1 >= ${MOST_CRASHES}
              then 'The process that ran it died ${MOST_CRASHES} times in a row.' end,
            remedy = case when crashes + 1 >= ${MOST_CRASHES}
              then 'Look at the server''s log and memory, then retry the job.' end,
            finished_at = case when cancel_requested_at is not null
                or crashes + 1 >= ${MOST_CRASHES} then now() end,
            crashes = crashes + 1, attempts = greatest(attempts - 1, 0),
            lease_token = null, lease_expires_at = null, updated_at = now()
      where status = 'running' and deleted_at is null
        and (lease_expires_at is null or lease_expires_at < now())
      returning id, status`
  )
  return rows.filter(({ status }) => status !== "queued").map(({ id }) => id)
}

function isUniqueViolation(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "23505"
  )
}
