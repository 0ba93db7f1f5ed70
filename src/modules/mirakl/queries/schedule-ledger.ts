import { generateEntityId } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import type { SqlManager } from "./sql-manager"

const MOST_AT_ONCE = 200

/**
 * Claims the schedules that are due, writes their jobs and sets their next
 * runs, all in one statement: whoever else looks at the same time skips the
 * claimed rows, and afterwards finds none. A next run keeps to its rhythm,
 * however late this one is. While the last job of a schedule has not ended, no
 * other one is written.
 *
 * @returns how many jobs were written
 */
export async function claimDueSchedules(
  manager: SqlManager,
  now: Date
): Promise<number> {
  const ids = Array.from({ length: MOST_AT_ONCE }, () => ({
    id: generateEntityId(undefined, "mirjob"),
    correlation_id: randomUUID(),
  }))
  const rows = await manager.execute<{ id: string }[]>(
    `with locked as (
       select schedule.id, schedule.instance_id, schedule.operation,
              schedule.interval_minutes, schedule.next_run_at
         from mirakl_schedule as schedule
         join mirakl_instance as instance on instance.id = schedule.instance_id
        where schedule.is_active and schedule.deleted_at is null
          and instance.status = 'connected' and instance.deleted_at is null
          and schedule.next_run_at <= ?::timestamptz
        order by schedule.next_run_at
        limit ${MOST_AT_ONCE}
        for update of schedule skip locked
     ), due as (
       select locked.*, row_number() over (order by next_run_at, id) as nth
         from locked
     ), given as (
       select fresh.value ->> 'id' as id,
              fresh.value ->> 'correlation_id' as correlation_id, fresh.nth
         from json_array_elements(?::json) with ordinality as fresh (value, nth)
     ), created as (
       insert into mirakl_job
         (id, instance_id, operation, trigger, status, params, correlation_id,
          schedule_id, created_at, updated_at)
       select given.id, due.instance_id, due.operation, 'schedule', 'queued',
              '{}'::jsonb, given.correlation_id, due.id, now(), now()
         from due join given using (nth)
        where not exists (
          select from mirakl_job as open
           where open.schedule_id = due.id and open.deleted_at is null
             and open.status in ('queued', 'running'))
       returning id, schedule_id
     ), moved as (
       update mirakl_schedule as schedule
          set last_run_at = case when created.id is null
                then schedule.last_run_at else ?::timestamptz end,
              last_job_id = coalesce(created.id, schedule.last_job_id),
              next_run_at = due.next_run_at
                + make_interval(mins => due.interval_minutes)
                * (1 + floor(extract(epoch from ?::timestamptz - due.next_run_at)
                             / (60 * due.interval_minutes))),
              updated_at = now()
         from due left join created on created.schedule_id = due.id
        where schedule.id = due.id
     )
     select id from created`,
    [now, JSON.stringify(ids), now, now]
  )
  return rows.length
}
