import type { HeldOrdersFilter } from "./order-ledger"
import type { SqlManager } from "./sql-manager"

/** The reservations that hold a line's units. */
export type HeldLine = { mirakl_line_id: string; reservation_ids: string[] }

/** Older than any update: units are being held, or not all of them could be; the next run looks again. */
export const UNITS_TO_HOLD = new Date(0)

/** What holds the units of a binding as of an update of Mirakl. */
export type HeldUnits = {
  binding_id: string
  /** Mirakl's update for which all of them are held; else `UNITS_TO_HOLD`. */
  held_at: Date
  lines: HeldLine[]
}

/**
 * The ids of the next bindings whose units are to be held, or let go: those
 * without a Medusa order, and those that were imported while another run held
 * their units, which would be held twice.
 */
export async function ordersToHold(
  manager: SqlManager,
  instanceId: string,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select id from mirakl_order
      where instance_id = ? and id > ? and deleted_at is null
        and ((order_id is null
            and (units_held_at is null or units_held_at < mirakl_updated_at)
            and (status in ('waiting', 'held', 'failed')
              or units_held_at is not null))
          or (status = 'imported' and id in (
            select binding_id from mirakl_order_line
             where held_reservation_ids <> '{}' and deleted_at is null)))
      order by id limit ?`,
    [instanceId, after, limit]
  )
  return rows.map(({ id }) => id)
}

/**
 * The next bindings of archived instances of whose units something is noted:
 * nobody follows those orders any more, so that their units go.
 */
export async function ordersToLetGo(
  manager: SqlManager,
  { after, limit }: { after: string; limit: number }
): Promise<{ id: string; instance_id: string }[]> {
  return manager.execute(
    `select binding.id, binding.instance_id
       from mirakl_order as binding
       join mirakl_instance as instance on instance.id = binding.instance_id
      where instance.status = 'archived' and binding.id > ?
        and binding.deleted_at is null
        and ((binding.order_id is null and binding.units_held_at > ?::timestamptz)
          or binding.id in (
            select binding_id from mirakl_order_line
             where held_reservation_ids <> '{}' and deleted_at is null))
      order by binding.id limit ?`,
    [after, UNITS_TO_HOLD, limit]
  )
}

/**
 * Has the units of orders that are not imported yet held anew: what they sold,
 * or where it lies, may be something else now.
 */
export async function holdUnitsAgain(
  manager: SqlManager,
  { instance_id, skus }: HeldOrdersFilter
): Promise<void> {
  await manager.execute(
    `update mirakl_order set units_held_at = ?::timestamptz, updated_at = now()
      where order_id is null and units_held_at > ?::timestamptz
        and status in ('waiting', 'held', 'failed') and deleted_at is null
        and instance_id = coalesce(?, instance_id)
        and (?::json is null or id in (
          select binding_id from mirakl_order_line
           where offer_sku in (select json_array_elements_text(?::json))))`,
    [
      UNITS_TO_HOLD,
      UNITS_TO_HOLD,
      instance_id ?? null,
      skus ? JSON.stringify(skus) : null,
      JSON.stringify(skus ?? []),
    ]
  )
}

/** Notes what holds the units of bindings. */
export async function recordHeldUnits(
  manager: SqlManager,
  units: HeldUnits[]
): Promise<void> {
  const lines = units.flatMap(({ binding_id, lines }) =>
    lines.map((line) => ({ ...line, binding_id }))
  )
  await manager.execute(
    `with held as (
       update mirakl_order as binding
          set units_held_at = given.held_at, updated_at = now()
         from json_to_recordset(?::json) as given
          (binding_id text, held_at timestamptz)
        where binding.id = given.binding_id)
     update mirakl_order_line as line
        set held_reservation_ids =
              array(select json_array_elements_text(given.reservation_ids)),
            updated_at = now()
       from json_to_recordset(?::json) as given
        (binding_id text, mirakl_line_id text, reservation_ids json)
      where line.binding_id = given.binding_id
        and line.mirakl_line_id = given.mirakl_line_id`,
    [
      JSON.stringify(
        units.map(({ binding_id, held_at }) => ({ binding_id, held_at }))
      ),
      JSON.stringify(lines),
    ]
  )
}

/** The reservations that hold the units of bindings. */
export async function heldReservationIds(
  manager: SqlManager,
  bindingIds: string[]
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select unnest(held_reservation_ids) as id from mirakl_order_line
      where binding_id in (select json_array_elements_text(?::json))
        and held_reservation_ids <> '{}'`,
    [JSON.stringify(bindingIds)]
  )
  return rows.map(({ id }) => id)
}

/** Forgets reservations that held units of bindings: their orders hold them now. */
export async function forgetHeldUnits(
  manager: SqlManager,
  bindingIds: string[],
  reservationIds: string[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order_line as line
        set held_reservation_ids = array(
              select unnest(line.held_reservation_ids)
              except select json_array_elements_text(?::json)),
            updated_at = now()
      where binding_id in (select json_array_elements_text(?::json))
        and held_reservation_ids <> '{}'`,
    [JSON.stringify(reservationIds), JSON.stringify(bindingIds)]
  )
}
