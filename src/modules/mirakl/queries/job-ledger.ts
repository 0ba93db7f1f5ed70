import type { SqlManager } from "./sql-manager"
import { withIds } from "./with-ids"

/** What is recorded about one unit of work of a job. */
export type JobLineRecord = {
  /** Names the unit within its job; recording it again updates the line. */
  key: string
  status: "pending" | "processing" | "done" | "failed" | "held" | "ignored"
  /** Of a failed line: it is worth trying again by itself. */
  retryable?: boolean
  error_code?: string | null
  error_message?: string | null
  remedy?: string | null
  reference_type?: string | null
  reference_id?: string | null
  data?: Record<string, unknown> | null
  result?: Record<string, unknown> | null
}

/** How a job stands, seen by who works on it. */
export type JobStanding = {
  lease_token: string | null
  cancel_requested_at: Date | null
}

/**
 * Writes the lines in one statement and brings the job's counts up to date.
 * With a token it writes only while the job's lease has it.
 */
export async function recordJobLines(
  manager: SqlManager,
  jobId: string,
  lines: JobLineRecord[],
  token: string | null
): Promise<JobStanding | undefined> {
  // Mirakl may name a record twice, and one statement can't write a row twice.
  const distinct = [...new Map(lines.map((line) => [line.key, line])).values()]
  const rows = withIds("mirjl", distinct).map((line) => ({
    ...line,
    retryable: line.retryable ?? false,
    attempts: line.status === "pending" || line.status === "processing" ? 0 : 1,
  }))
  await manager.execute(
    `insert into mirakl_job_line as line
       (id, job_id, key, status, attempts, retryable, error_code,
        error_message, remedy, reference_type, reference_id, data, result,
        created_at, updated_at)
     select id, ?, key, status, attempts, retryable, error_code,
        error_message, remedy, reference_type, reference_id, data, result,
        now(), now()
       from json_to_recordset(?::json) as given
        (id text, key text, status text, attempts int, retryable boolean,
         error_code text, error_message text, remedy text, reference_type text,
         reference_id text, data jsonb, result jsonb)
      where ?::text is null
         or exists (select from mirakl_job where id = ? and lease_token = ?)
     on conflict (job_id, key) where deleted_at is null do update set
        status = excluded.status,
        attempts = line.attempts + excluded.attempts,
        retryable = excluded.retryable,
        error_code = excluded.error_code,
        error_message = excluded.error_message,
        remedy = excluded.remedy,
        reference_type = coalesce(excluded.reference_type, line.reference_type),
        reference_id = coalesce(excluded.reference_id, line.reference_id),
        data = coalesce(excluded.data, line.data),
        result = coalesce(excluded.result, line.result),
        updated_at = now()`,
    [jobId, JSON.stringify(rows), token, jobId, token]
  )
  return countJob(manager, jobId)
}

/** Brings the counts of a job up to date with its lines. */
export async function countJob(
  manager: SqlManager,
  jobId: string
): Promise<JobStanding | undefined> {
  const [standing] = await manager.execute<JobStanding[]>(
    `update mirakl_job as job set
        total = counts.total, processed = counts.processed,
        failed = counts.failed, held = counts.held, updated_at = now(),
        crashes = case when counts.processed > job.processed
                       then 0 else job.crashes end
       from (select count(*) as total,
                    count(*) filter (where status not in ('pending', 'processing')) as processed,
                    count(*) filter (where status = 'failed') as failed,
                    count(*) filter (where status = 'held') as held
               from mirakl_job_line where job_id = ? and deleted_at is null) counts
      where job.id = ?
      returning job.lease_token, job.cancel_requested_at`,
    [jobId, jobId]
  )
  return standing
}
