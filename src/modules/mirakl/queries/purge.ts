import type { SqlManager } from "./sql-manager"

const BATCH = 2000
const DEFAULT_DAYS = 90

// Locked rows are being purged by another process, or still used.
const CHUNK = `limit ${BATCH} for update of old skip locked`

const isOver = (column: string) =>
  `${column} < ?::timestamptz - make_interval(days =>
     coalesce(instance.log_retention_days, ${DEFAULT_DAYS}))`

const LOGS = `delete from mirakl_log where id in (
  select old.id from mirakl_log as old
    left join mirakl_instance as instance on instance.id = old.instance_id
   where ${isOver("old.created_at")} ${CHUNK})`

const ENDED = "('done', 'partial', 'failed', 'cancelled')"

const JOB_LINES = `delete from mirakl_job_line where id in (
  select old.id from mirakl_job_line as old
    join mirakl_job as job on job.id = old.job_id
    join mirakl_instance as instance on instance.id = job.instance_id
   where job.status in ${ENDED} and ${isOver("job.finished_at")} ${CHUNK})`

const JOBS = `delete from mirakl_job where id in (
  select old.id from mirakl_job as old
    join mirakl_instance as instance on instance.id = old.instance_id
   where old.status in ${ENDED} and ${isOver("old.finished_at")}
     and not exists (select 1 from mirakl_job_line where job_id = old.id)
   ${CHUNK})`

/**
 * What holds buyer data goes when nothing has happened to an order that left for
 * so long; an order that is still to be imported needs it.
 */
const PAYLOADS = `update mirakl_order set payload = null where id in (
  select old.id from mirakl_order as old
    join mirakl_instance as instance on instance.id = old.instance_id
   where old.payload is not null
     and (old.status = 'ignored' or (old.status = 'imported'
       and old.mirakl_state in ('SHIPPED', 'TO_COLLECT', 'RECEIVED', 'CLOSED', 'REFUSED', 'CANCELED')))
     and ${isOver("old.mirakl_updated_at")} ${CHUNK})`

const STOCK_FILES = `delete from mirakl_stock_file where id in (
  select old.id from mirakl_stock_file as old
    join mirakl_instance as instance on instance.id = old.instance_id
   where old.status in ('settled', 'lost') and ${isOver("old.exported_at")} ${CHUNK})`

/** Of what is to be purged; each run of its statement takes one batch. */
const PURGES = {
  logs: LOGS,
  job_lines: JOB_LINES,
  jobs: JOBS,
  payloads: PAYLOADS,
  stock_files: STOCK_FILES,
}

export type PurgedKind = keyof typeof PURGES
export const PURGED_KINDS = Object.keys(PURGES) as PurgedKind[]

/** Purges one batch of what has outlived its instance's retention. @returns whether there may be more */
export async function purgeBatch(
  manager: SqlManager,
  kind: PurgedKind,
  now: Date
): Promise<{ purged: number; hasMore: boolean }> {
  const rows = await manager.execute<{ id: string }[]>(
    `${PURGES[kind]} returning id`,
    [now]
  )
  return { purged: rows.length, hasMore: rows.length === BATCH }
}

/** Forgets counts that are used up, processes that are gone and matters that were closed long ago. */
export async function purgeTraces(
  manager: SqlManager,
  now: Date
): Promise<void> {
  await manager.execute(
    `delete from mirakl_call_budget where next_due_at < ?`,
    [now]
  )
  await manager.execute(
    `delete from mirakl_process where seen_at < now() - interval '1 day'`
  )
  await manager.execute(
    `delete from mirakl_notice
      where closed_at < ?::timestamptz - make_interval(days => ${DEFAULT_DAYS})`,
    [now]
  )
}
