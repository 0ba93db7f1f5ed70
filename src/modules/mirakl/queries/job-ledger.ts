import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlManager } from "./sql-manager"

/** What is recorded about one unit of work of a job. */
export type JobLineRecord = {
  /** Names the unit within its job; recording it again updates the line. */
  key: string
  status: "pending" | "processing" | "done" | "failed" | "held" | "ignored"
  error_code?: string | null
  error_message?: string | null
  remedy?: string | null
  reference_type?: string | null
  reference_id?: string | null
  data?: Record<string, unknown> | null
  result?: Record<string, unknown> | null
}

/** Takes a queued job to running; false when another process has already. */
export async function claimJob(
  manager: SqlManager,
  jobId: string
): Promise<boolean> {
  const rows = await manager.execute<{ id: string }[]>(
    `update mirakl_job
        set status = 'running', started_at = now(), updated_at = now()
      where id = ? and status = 'queued'
      returning id`,
    [jobId]
  )
  return rows.length > 0
}

/** Writes the lines in one statement and brings the job's counts up to date. */
export async function recordJobLines(
  manager: SqlManager,
  jobId: string,
  lines: JobLineRecord[]
): Promise<void> {
  if (!lines.length) {
    return
  }
  const rows = lines.map((line) => ({
    ...line,
    id: generateEntityId(undefined, "mirjl"),
    attempts: line.status === "pending" || line.status === "processing" ? 0 : 1,
  }))
  await manager.execute(
    `insert into mirakl_job_line as line
       (id, job_id, key, status, attempts, error_code, error_message, remedy,
        reference_type, reference_id, data, result, created_at, updated_at)
     select id, ?, key, status, attempts, error_code, error_message, remedy,
        reference_type, reference_id, data, result, now(), now()
       from json_to_recordset(?::json) as given
        (id text, key text, status text, attempts int, error_code text,
         error_message text, remedy text, reference_type text,
         reference_id text, data jsonb, result jsonb)
     on conflict (job_id, key) where deleted_at is null do update set
        status = excluded.status,
        attempts = line.attempts + excluded.attempts,
        error_code = excluded.error_code,
        error_message = excluded.error_message,
        remedy = excluded.remedy,
        reference_type = coalesce(excluded.reference_type, line.reference_type),
        reference_id = coalesce(excluded.reference_id, line.reference_id),
        data = coalesce(excluded.data, line.data),
        result = coalesce(excluded.result, line.result),
        updated_at = now()`,
    [jobId, JSON.stringify(rows)]
  )
  await countJob(manager, jobId)
}

/** What a finished operation says about itself. */
export type JobOutcome = {
  result?: Record<string, unknown> | null
  /** Set when the operation as a whole failed, beside what its lines say. */
  error?: { code: string; message: string; remedy?: string | null } | null
}

/**
 * Ends a running job. Its status follows from its lines: `done` when every
 * line is, `failed` when the operation or all of its lines failed, otherwise
 * `partial`. A job cancelled meanwhile stays cancelled.
 */
export async function finishJob(
  manager: SqlManager,
  jobId: string,
  { result, error }: JobOutcome
): Promise<void> {
  await countJob(manager, jobId)
  await manager.execute(
    `update mirakl_job
        set status = case
              when ?::text is not null or (failed > 0 and failed = total) then 'failed'
              when failed > 0 or held > 0 then 'partial'
              else 'done' end,
            result = ?::jsonb, error_code = ?, error_message = ?, remedy = ?,
            finished_at = now(), updated_at = now()
      where id = ? and status = 'running'`,
    [
      error?.code ?? null,
      result ? JSON.stringify(result) : null,
      error?.code ?? null,
      error?.message ?? null,
      error?.remedy ?? null,
      jobId,
    ]
  )
}

async function countJob(manager: SqlManager, jobId: string): Promise<void> {
  await manager.execute(
    `update mirakl_job set
        total = counts.total, processed = counts.processed,
        failed = counts.failed, held = counts.held, updated_at = now()
       from (select count(*) as total,
                    count(*) filter (where status not in ('pending', 'processing')) as processed,
                    count(*) filter (where status = 'failed') as failed,
                    count(*) filter (where status = 'held') as held
               from mirakl_job_line where job_id = ? and deleted_at is null) counts
      where mirakl_job.id = ?`,
    [jobId, jobId]
  )
}
