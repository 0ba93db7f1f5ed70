import type {
  OperationFacts,
  OrderFacts,
  QueueFacts,
  ScheduleFacts,
} from "../../../mapping/health/health-facts"
import type { SqlManager } from "./sql-manager"

/** A row about one instance. */
export type OfInstance<Row> = Row & { instance_id: string }

const GIVEN = "(select json_array_elements_text(?::json))"

/** The last run of each operation of each instance; dry runs do not count. */
export async function lastRuns(
  manager: SqlManager,
  instanceIds: string[],
  operations: readonly string[]
): Promise<OfInstance<OperationFacts>[]> {
  const rows = await manager.execute<OfInstance<OperationFacts>[]>(
    `select instance.id as instance_id, operation.name as operation,
            last.status as last_status, last.error_code as last_error_code,
            last.finished_at as last_finished_at,
            success.finished_at as last_success_at, last.retry_at
       from (select json_array_elements_text(?::json) as id) as instance
      cross join (select json_array_elements_text(?::json) as name) as operation
      cross join lateral (
        select status, error_code, finished_at, retry_at from mirakl_job
         where instance_id = instance.id and operation = operation.name
           and finished_at is not null and not dry_run and deleted_at is null
         order by created_at desc limit 1) as last
       left join lateral (
        select finished_at from mirakl_job
         where instance_id = instance.id and operation = operation.name
           and status in ('done', 'partial') and not dry_run and deleted_at is null
         order by created_at desc limit 1) as success on true`,
    [JSON.stringify(instanceIds), JSON.stringify(operations)]
  )
  return rows.map((row) => ({
    ...row,
    last_finished_at: toDate(row.last_finished_at),
    last_success_at: toDate(row.last_success_at),
    retry_at: toDate(row.retry_at),
  }))
}

/** The schedules of instances. */
export async function nextRuns(
  manager: SqlManager,
  instanceIds: string[]
): Promise<OfInstance<ScheduleFacts>[]> {
  const rows = await manager.execute<OfInstance<ScheduleFacts>[]>(
    `select instance_id, operation, is_active, next_run_at
       from mirakl_schedule
      where instance_id in ${GIVEN} and deleted_at is null`,
    [JSON.stringify(instanceIds)]
  )
  return rows.map((row) => ({ ...row, next_run_at: toDate(row.next_run_at) }))
}

/** The open jobs of instances. */
export async function openJobs(
  manager: SqlManager,
  instanceIds: string[]
): Promise<OfInstance<QueueFacts>[]> {
  const rows = await manager.execute<OfInstance<QueueFacts>[]>(
    `select instance_id,
            count(*) filter (where status = 'queued')::int as queued,
            count(*) filter (where status = 'running')::int as running,
            min(updated_at) filter (where status = 'queued' and not exists (
              select 1 from mirakl_job as other
               where other.instance_id = job.instance_id
                 and other.operation = job.operation
                 and other.status = 'running' and other.deleted_at is null
            )) as waiting_since,
            min(updated_at) filter (where status = 'running') as standing_since
       from mirakl_job as job
      where status in ('queued', 'running') and deleted_at is null
        and instance_id in ${GIVEN}
      group by instance_id`,
    [JSON.stringify(instanceIds)]
  )
  return rows.map((row) => ({
    ...row,
    waiting_since: toDate(row.waiting_since),
    standing_since: toDate(row.standing_since),
  }))
}

/** What is open about the orders of instances. */
export async function openOrders(
  manager: SqlManager,
  instanceIds: string[],
  now: Date
): Promise<OfInstance<OpenOrderFacts>[]> {
  const toShip = "status = 'imported' and mirakl_state = 'SHIPPING'"
  const toAccept = "mirakl_state = 'WAITING_ACCEPTANCE' and status <> 'ignored'"
  const rows = await manager.execute<OfInstance<OpenOrderFacts>[]>(
    `select instance_id,
            count(*) filter (where status = 'held')::int as held,
            count(*) filter (where status = 'failed')::int as failed,
            count(*) filter (where status = 'imported' and flags is not null)::int as to_look_at,
            count(*) filter (where ${toAccept})::int as to_accept,
            min(acceptance_deadline) filter (where ${toAccept}) as accept_by,
            count(*) filter (where ${toShip})::int as to_ship,
            min(shipping_deadline) filter (where ${toShip} and shipping_deadline >= moment) as ship_by,
            count(*) filter (where ${toShip} and shipping_deadline >= moment
              and shipping_deadline < moment + interval '1 day')::int as to_ship_soon,
            count(*) filter (where ${toShip} and shipping_deadline < moment)::int as to_ship_late
       from mirakl_order, (select ?::timestamptz as moment) as time
      where instance_id in ${GIVEN} and deleted_at is null
        and (status in ('held', 'failed') or mirakl_state = 'WAITING_ACCEPTANCE'
             or (${toShip}) or flags is not null)
      group by instance_id`,
    [now, JSON.stringify(instanceIds)]
  )
  return rows.map((row) => ({
    ...row,
    accept_by: toDate(row.accept_by),
    ship_by: toDate(row.ship_by),
  }))
}

export type OpenOrderFacts = Omit<OrderFacts, keyof OrderRhythm>
export type OrderRhythm = Pick<
  OrderFacts,
  "recent" | "last_order_at" | "longest_pause_ms"
>

/**
 * How often orders came in the 30 days before the last one: also of a shop that
 * has been silent for longer than that.
 */
export async function orderRhythms(
  manager: SqlManager,
  instanceIds: string[]
): Promise<OfInstance<OrderRhythm>[]> {
  const rows = await manager.execute<OfInstance<OrderRhythm>[]>(
    `select instance_id, count(*)::int as recent, max(created) as last_order_at,
            coalesce(max(pause_ms), 0)::float8 as longest_pause_ms
       from (select binding.instance_id, mirakl_created_at as created,
                    1000 * extract(epoch from mirakl_created_at
                      - lag(mirakl_created_at) over (
                          partition by binding.instance_id
                          order by mirakl_created_at)) as pause_ms
               from (select json_array_elements_text(?::json) as id) as instance
              cross join lateral (
                select mirakl_created_at as at from mirakl_order
                 where instance_id = instance.id and deleted_at is null
                 order by mirakl_created_at desc limit 1) as last
               join mirakl_order as binding on binding.instance_id = instance.id
                and binding.mirakl_created_at >= last.at - interval '30 days'
                and binding.deleted_at is null) as orders
      group by instance_id`,
    [JSON.stringify(instanceIds)]
  )
  return rows.map((row) => ({
    ...row,
    last_order_at: toDate(row.last_order_at),
  }))
}

// The driver gives dates of plain statements as text.
function toDate(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value)
}
