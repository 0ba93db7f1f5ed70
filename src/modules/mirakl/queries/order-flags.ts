import type { FlagCode, Flags } from "../../../mapping/decision/flags"
import type { SqlManager } from "./sql-manager"

/** What becomes of an order's flags; the others stay as they are. */
export type FlagChange = {
  /** Of the binding. */
  id: string
  raise: Flags
  clear: readonly FlagCode[]
}

/** Raises and clears flags of orders, in one statement. A flag that is raised again takes the new facts. */
export async function changeFlags(
  manager: SqlManager,
  changes: FlagChange[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order as binding
        set flags = changed.flags, updated_at = now()
       from (select old.id, nullif(
               (coalesce(old.flags, '{}'::jsonb)
                 - array(select jsonb_array_elements_text(given.clear)))
               || given.raise, '{}'::jsonb) as flags
               from json_to_recordset(?::json) as given
                (id text, raise jsonb, clear jsonb)
               join mirakl_order as old on old.id = given.id) as changed
      where binding.id = changed.id
        and binding.flags is distinct from changed.flags`,
    [JSON.stringify(changes)]
  )
}

/** Writes until when the waiting orders of an instance must be answered; null: nobody knows. */
export async function setAcceptanceDeadlines(
  manager: SqlManager,
  instanceId: string,
  hours: number | null
): Promise<void> {
  await manager.execute(
    `update mirakl_order
        set acceptance_deadline = mirakl_created_at + make_interval(hours => ?),
            updated_at = now()
      where instance_id = ? and mirakl_state = 'WAITING_ACCEPTANCE'
        and deleted_at is null
        and acceptance_deadline
          is distinct from mirakl_created_at + make_interval(hours => ?)`,
    [hours, instanceId, hours]
  )
}

/** Clears the flags of orders of an instance that have got their answer. */
export async function clearAnsweredFlags(
  manager: SqlManager,
  instanceId: string,
  codes: readonly FlagCode[]
): Promise<void> {
  await manager.execute(
    `with answered as (
       select id, flags - array(select json_array_elements_text(?::json)) as rest
         from mirakl_order
        where instance_id = ? and flags is not null and deleted_at is null
          and mirakl_state <> 'WAITING_ACCEPTANCE')
     update mirakl_order as binding
        set flags = nullif(answered.rest, '{}'::jsonb), updated_at = now()
       from answered
      where binding.id = answered.id and binding.flags <> answered.rest`,
    [JSON.stringify(codes), instanceId]
  )
}
