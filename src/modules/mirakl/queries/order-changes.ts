import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlManager } from "./sql-manager"

/** A later change of an order that is about to be carried out. */
export type OrderChangeClaim = {
  binding_id: string
  /** Names the change within its order, e.g. `refund:1106`. */
  key: string
}

/**
 * `claimed`: it is the caller's to do. `found`: also, but a run began it and
 * died. `busy`: another run is at it. `done`: nothing to do.
 */
export type OrderChangeState = "claimed" | "found" | "busy" | "done"

/** What was found out while an imported order followed Mirakl. */
export type FollowedOrder = {
  id: string
  /** The update of Mirakl that was followed; null when it could not be, wholly. */
  mirakl_updated_at: Date | null
  error_code?: string | null
  error_message?: string | null
}

/** A change that was begun is taken over after this time: its process died. */
const ORDER_CHANGE_CLAIM_S = 120

/** The ids of the next imported orders that Mirakl changed since they last followed. */
export async function ordersToFollow(
  manager: SqlManager,
  instanceId: string,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select id from mirakl_order
      where instance_id = ? and id > ? and deleted_at is null
        and status = 'imported'
        and (changes_applied_at is null
          or changes_applied_at < mirakl_updated_at)
      order by id limit ?`,
    [instanceId, after, limit]
  )
  return rows.map(({ id }) => id)
}

/**
 * Claims a change. The row is the fence: of two at once one gets it, and one
 * that was begun long ago is handed out as `found`, for its state to be read
 * off the order.
 */
export async function claimOrderChange(
  manager: SqlManager,
  { binding_id, key }: OrderChangeClaim
): Promise<OrderChangeState> {
  const [row] = await manager.execute<{ state: OrderChangeState }[]>(
    `insert into mirakl_order_change as change
       (id, binding_id, key, status, created_at, updated_at)
     values (?, ?, ?, 'doing', now(), now())
     on conflict (binding_id, key) where deleted_at is null do update set
        updated_at = now()
      where change.status = 'doing'
        and change.updated_at < now() - make_interval(secs => ?)
     returning case when xmax = 0 then 'claimed' else 'found' end as state`,
    [
      generateEntityId(undefined, "mirchg"),
      binding_id,
      key,
      ORDER_CHANGE_CLAIM_S,
    ]
  )
  if (row) {
    return row.state
  }
  const [other] = await manager.execute<{ status: string }[]>(
    `select status from mirakl_order_change
      where binding_id = ? and key = ? and deleted_at is null`,
    [binding_id, key]
  )
  return other?.status === "done" ? "done" : "busy"
}

/** Takes back the claim of a change of which nothing was carried out, or all was undone: the next one begins anew. */
export async function withdrawOrderChange(
  manager: SqlManager,
  { binding_id, key }: OrderChangeClaim
): Promise<void> {
  await manager.execute(
    `delete from mirakl_order_change
      where binding_id = ? and key = ? and status = 'doing'
        and deleted_at is null`,
    [binding_id, key]
  )
}

/**
 * Gives back a claim that failed in a living process: the next run finds it at
 * once, and reads off the order what was done.
 */
export async function giveOrderChangeBack(
  manager: SqlManager,
  { binding_id, key }: OrderChangeClaim
): Promise<void> {
  await manager.execute(
    `update mirakl_order_change set updated_at = 'epoch'
      where binding_id = ? and key = ? and status = 'doing'
        and deleted_at is null`,
    [binding_id, key]
  )
}

/** Notes changes as carried out, whether they were claimed or not. */
export async function recordOrderChanges(
  manager: SqlManager,
  changes: (OrderChangeClaim & { facts?: Record<string, unknown> })[]
): Promise<void> {
  const rows = changes.map((change) => ({
    ...change,
    id: generateEntityId(undefined, "mirchg"),
  }))
  await manager.execute(
    `insert into mirakl_order_change as change
       (id, binding_id, key, status, facts, created_at, updated_at)
     select id, binding_id, key, 'done', facts, now(), now()
       from json_to_recordset(?::json) as given
        (id text, binding_id text, key text, facts jsonb)
      order by binding_id, key
     on conflict (binding_id, key) where deleted_at is null do update set
        status = 'done', facts = coalesce(excluded.facts, change.facts),
        updated_at = now()`,
    [JSON.stringify(rows)]
  )
}

/** Notes how far imported orders have followed Mirakl. */
export async function recordFollowedOrders(
  manager: SqlManager,
  orders: FollowedOrder[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order as binding
        set changes_applied_at =
              coalesce(given.mirakl_updated_at, binding.changes_applied_at),
            error_code = given.error_code,
            error_message = given.error_message, updated_at = now()
       from json_to_recordset(?::json) as given
        (id text, mirakl_updated_at timestamptz, error_code text,
         error_message text)
      where binding.id = given.id and binding.status = 'imported'`,
    [JSON.stringify(orders)]
  )
}

/** Lets imported orders of an instance follow Mirakl once more, because the rules have changed. */
export async function followAgain(
  manager: SqlManager,
  instanceId: string
): Promise<void> {
  await manager.execute(
    `update mirakl_order set changes_applied_at = null, updated_at = now()
      where instance_id = ? and status = 'imported' and deleted_at is null
        and mirakl_state not in ('CANCELED', 'REFUSED', 'CLOSED')`,
    [instanceId]
  )
}

/** Lines as they were before anything was cancelled on them. */
export type OrderedLine = {
  binding_id: string
  mirakl_line_id: string
  quantity: number
  price: string
  shipping_price: string | null
}

/** What was ordered on the lines of bindings, where it was seen. */
export async function orderedLines(
  manager: SqlManager,
  bindingIds: string[]
): Promise<OrderedLine[]> {
  return manager.execute<OrderedLine[]>(
    `select binding_id, mirakl_line_id, ordered_quantity as quantity,
            raw_ordered_price ->> 'value' as price,
            raw_ordered_shipping_price ->> 'value' as shipping_price
       from mirakl_order_line
      where binding_id in (select json_array_elements_text(?::json))
        and ordered_quantity is not null and deleted_at is null`,
    [JSON.stringify(bindingIds)]
  )
}

/** A fulfillment whose goods left on Mirakl's side. */
export type ShippedOnMirakl = {
  binding_id: string
  fulfillment_id: string
  mirakl_shipment_id: string | null
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
}

/** Notes that Mirakl knows a fulfillment, so that it is never told of it. */
export async function recordShippedOnMirakl(
  manager: SqlManager,
  shipment: ShippedOnMirakl
): Promise<void> {
  await manager.execute(
    `insert into mirakl_shipment
       (id, binding_id, fulfillment_id, status, origin, mirakl_shipment_id,
        carrier_code, carrier_name, tracking_number, tracking_url, attempts,
        pushed_at, created_at, updated_at)
     values (?, ?, ?, 'pushed', 'mirakl', ?, ?, ?, ?, ?, 0, now(), now(), now())
     on conflict (fulfillment_id) where deleted_at is null do update set
        status = 'pushed', origin = 'mirakl', pushed_at = now(),
        mirakl_shipment_id = excluded.mirakl_shipment_id,
        held_reason = null, held_details = null, updated_at = now()
      where mirakl_shipment.status in ('pending', 'held', 'failed')`,
    [
      generateEntityId(undefined, "mirshp"),
      shipment.binding_id,
      shipment.fulfillment_id,
      shipment.mirakl_shipment_id,
      shipment.carrier_code,
      shipment.carrier_name,
      shipment.tracking_number,
      shipment.tracking_url,
    ]
  )
}
