import type { LogKind, LogLevel } from "../../../mapping/log/log-level"
import type { SqlManager } from "./sql-manager"
import { withIds } from "./with-ids"

/** A log entry to be written. Holds no key and no buyer data. */
export type LogEntry = {
  instance_id: string | null
  kind: LogKind
  level: LogLevel
  outcome: "success" | "error"
  message: string
  /** When it happened. */
  created_at: Date
  operation?: string | null
  mirakl_operation?: string | null
  error_code?: string | null
  http_status?: number | null
  attempt?: number | null
  duration_ms?: number | null
  job_id?: string | null
  job_line_id?: string | null
  correlation_id?: string | null
  actor_id?: string | null
  reference_type?: string | null
  reference_id?: string | null
  request?: Record<string, unknown> | null
  response?: Record<string, unknown> | null
  details?: Record<string, unknown> | null
}

const COLUMNS = `instance_id, kind, level, outcome, message, operation,
  mirakl_operation, error_code, http_status, attempt, duration_ms, job_id,
  job_line_id, correlation_id, actor_id, reference_type, reference_id,
  request, response, details`

// The entries of one call may share a millisecond; a microsecond each keeps
// them in their order.
const GIVEN = `(select *, at + number * interval '1 microsecond' as created
   from rows from (json_to_recordset(?::json) as
     (id text, at timestamptz, instance_id text, kind text, level text,
      outcome text, message text, operation text, mirakl_operation text,
      error_code text, http_status int, attempt int, duration_ms int,
      job_id text, job_line_id text, correlation_id text, actor_id text,
      reference_type text, reference_id text, request jsonb, response jsonb,
      details jsonb)) with ordinality as entry
     (id, at, instance_id, kind, level, outcome, message, operation,
      mirakl_operation, error_code, http_status, attempt, duration_ms, job_id,
      job_line_id, correlation_id, actor_id, reference_type, reference_id,
      request, response, details, number)) as given`

/**
 * Writes entries in one statement. What a record's latest decision or change,
 * or a job's end, says already is not said again, so that what is told twice is
 * written once.
 */
export async function writeLogs(
  manager: SqlManager,
  entries: LogEntry[]
): Promise<void> {
  if (!entries.length) {
    return
  }
  const rows = withIds(
    "mirlog",
    entries.map(({ created_at, ...entry }) => ({ ...entry, at: created_at }))
  )
  await manager.execute(
    `insert into mirakl_log (id, ${COLUMNS}, created_at, updated_at)
     select id, ${COLUMNS}, created, created from ${GIVEN}
      where kind = 'call' or not exists (
        select 1 from mirakl_log as earlier
         where kind = 'run' and earlier.kind = 'run' and earlier.job_id = given.job_id
           and earlier.message = given.message and earlier.deleted_at is null
      ) and not exists (
        select 1 from (
          select earlier.kind, earlier.message from mirakl_log as earlier
           where earlier.reference_type = given.reference_type
             and earlier.reference_id = given.reference_id
             and earlier.kind in ('decision', 'change')
             and earlier.deleted_at is null
           order by earlier.created_at desc limit 1) as latest
         where kind <> 'run' and latest.kind = given.kind and latest.message = given.message)`,
    [JSON.stringify(rows)]
  )
}
