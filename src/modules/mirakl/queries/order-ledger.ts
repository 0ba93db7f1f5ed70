import { rawAmount } from "./raw-amount"
import type { SqlManager } from "./sql-manager"

export type OrderStatus = "waiting" | "held" | "imported" | "ignored" | "failed"
export type OrderPhase = "bound" | "ordered" | "reserved" | "announced"

/** What is known of an order, to tell whether it has changed. */
export type KnownOrder = {
  id: string
  mirakl_order_id: string
  instance_id: string
  status: OrderStatus
  mirakl_state: string
  first_state: string | null
  is_wanted: boolean
  mirakl_updated_at: Date
  /** Null also of an ignored order whose payload was purged: it is stored anew. */
  payload_hash: string | null
  is_anonymized: boolean
}

/** What was decided about an order that is not imported. */
export type OrderOutcome = {
  id: string
  status: Exclude<OrderStatus, "imported">
  held_reason?: string | null
  held_details?: Record<string, unknown> | null
  error_code?: string | null
  error_message?: string | null
}

/** A binding's Medusa order and what its lines became. */
export type PlacedOrder = {
  id: string
  order_id: string
  /** What the store's own taxes make of it, where they count. */
  store_total: string | null
  /** The update of Mirakl that the order was made from; null when it has more to follow. */
  follows: string | null
  /** False for an old order whose goods have long left. */
  moves_stock: boolean
  lines: {
    mirakl_line_id: string
    line_item_id: string
    variant_id: string | null
  }[]
}

/** Reads what is known of a page of orders, in one statement. */
export async function knownOrders(
  manager: SqlManager,
  shopKey: string,
  miraklOrderIds: string[]
): Promise<KnownOrder[]> {
  const rows = await manager.execute<KnownOrder[]>(
    `select id, mirakl_order_id, instance_id, status, mirakl_state, first_state,
            is_wanted, mirakl_updated_at,
            case when payload is not null or status <> 'ignored'
              then payload_hash end as payload_hash,
            anonymized_at is not null as is_anonymized
       from mirakl_order
      where shop_key = ? and deleted_at is null
        and mirakl_order_id in (select json_array_elements_text(?::json))`,
    [shopKey, JSON.stringify(miraklOrderIds)]
  )
  return rows.map((row) => ({
    ...row,
    mirakl_updated_at: new Date(row.mirakl_updated_at),
  }))
}

/** How the database counts orders that were read. */
export async function countBoundOrders(
  manager: SqlManager,
  shopKey: string,
  miraklOrderIds: string[]
): Promise<{ bound: number; doubled: number }> {
  const [row] = await manager.execute<{ bound: number; doubled: number }[]>(
    `select count(distinct mirakl_order_id)::int as bound,
            (count(*) - count(distinct mirakl_order_id)
              + count(order_id) - count(distinct order_id))::int as doubled
       from mirakl_order
      where shop_key = ? and deleted_at is null
        and mirakl_order_id in (select json_array_elements_text(?::json))`,
    [shopKey, JSON.stringify(miraklOrderIds)]
  )
  return row ?? { bound: 0, doubled: 0 }
}

/** Which held orders may go on: those of an instance, or with one of the SKUs, or both. */
export type HeldOrdersFilter = { instance_id?: string; skus?: string[] }

/** The next held orders of connected instances, by instance and id. */
export async function heldOrders(
  manager: SqlManager,
  { instance_id, skus }: HeldOrdersFilter,
  { after, limit }: { after: string; limit: number }
): Promise<{ id: string; instance_id: string }[]> {
  return manager.execute(
    `select binding.id, binding.instance_id
       from mirakl_order as binding
       join mirakl_instance as instance on instance.id = binding.instance_id
      where binding.status = 'held' and binding.deleted_at is null
        and instance.status = 'connected' and binding.id > ?
        and binding.instance_id = coalesce(?, binding.instance_id)
        and (?::json is null or exists (
          select 1 from mirakl_order_line as line
           where line.binding_id = binding.id
             and line.offer_sku in (select json_array_elements_text(?::json))))
      order by binding.id limit ?`,
    [
      after,
      instance_id ?? null,
      skus ? JSON.stringify(skus) : null,
      JSON.stringify(skus ?? []),
      limit,
    ]
  )
}

/** Writes what was decided about orders that are not imported. One that is imported meanwhile stays so. */
export async function recordOrderOutcomes(
  manager: SqlManager,
  outcomes: OrderOutcome[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order as binding
        set status = given.status, held_reason = given.held_reason,
            held_details = given.held_details, error_code = given.error_code,
            error_message = given.error_message, updated_at = now()
       from json_to_recordset(?::json) as given
        (id text, status text, held_reason text, held_details jsonb,
         error_code text, error_message text)
      where binding.id = given.id and binding.status <> 'imported'`,
    [JSON.stringify(outcomes)]
  )
}

/** Notes the Medusa orders that now exist, and their line items. */
export async function recordPlacedOrders(
  manager: SqlManager,
  placed: PlacedOrder[]
): Promise<void> {
  await manager.execute(
    `with placed as (
       update mirakl_order as binding
          set order_id = given.order_id, phase = 'ordered', status = 'waiting',
              store_total = given.store_total,
              raw_store_total = ${rawAmount("given.store_total")},
              held_reason = null, held_details = null,
              changes_applied_at = given.follows,
              moves_stock = given.moves_stock, updated_at = now()
         from json_to_recordset(?::json) as given
          (id text, order_id text, store_total numeric, follows timestamptz,
           moves_stock boolean)
        where binding.id = given.id and binding.phase = 'bound')
     update mirakl_order_line as line
        set line_item_id = given.line_item_id,
            variant_id = given.variant_id, updated_at = now()
       from json_to_recordset(?::json) as given
        (binding_id text, mirakl_line_id text, line_item_id text,
         variant_id text)
      where line.binding_id = given.binding_id
        and line.mirakl_line_id = given.mirakl_line_id`,
    [
      JSON.stringify(placed.map(({ lines: _, ...order }) => order)),
      JSON.stringify(
        placed.flatMap(({ id, lines }) =>
          lines.map((line) => ({ ...line, binding_id: id }))
        )
      ),
    ]
  )
}

/** Takes orders one phase on. */
export async function advanceOrders(
  manager: SqlManager,
  ids: string[],
  from: OrderPhase,
  to: OrderPhase
): Promise<void> {
  await manager.execute(
    `update mirakl_order set phase = ?, updated_at = now()
      where id in (select json_array_elements_text(?::json)) and phase = ?`,
    [to, JSON.stringify(ids), from]
  )
}

/** Ends the import of orders that have been announced, and lets the next run work at the instance's. */
export async function recordImportedOrders(
  manager: SqlManager,
  ids: string[],
  lease: { instance_id: string; token: string }
): Promise<void> {
  await manager.execute(
    `with given_back as (
       delete from mirakl_order_lease where id = ? and token = ?)
     update mirakl_order
        set phase = 'announced', status = 'imported', imported_at = now(),
            error_code = null, error_message = null, updated_at = now()
      where id in (select json_array_elements_text(?::json))
        and status <> 'imported'`,
    [lease.instance_id, lease.token, JSON.stringify(ids)]
  )
}
