import type {
  OrderBinding,
  OrderBindingLine,
} from "../../../mapping/order/to-binding"
import { rawAmount } from "./raw-amount"
import type { SqlManager } from "./sql-manager"
import { withIds } from "./with-ids"

/** An order as it is bound now. */
export type BoundOrder = {
  id: string
  mirakl_order_id: string
}

const ORDER_COLUMNS = {
  shop_key: "text",
  mirakl_order_id: "text",
  commercial_id: "text",
  mirakl_state: "text",
  first_state: "text",
  mirakl_state_reason_code: "text",
  mirakl_state_reason_label: "text",
  channel_code: "text",
  currency_code: "text",
  tax_mode: "text",
  payment_type: "text",
  payment_workflow: "text",
  customer_debited_at: "timestamptz",
  total: "numeric",
  shipping_total: "numeric",
  commission_total: "numeric",
  shipping_type_code: "text",
  shipping_type_label: "text",
  shipping_zone_code: "text",
  carrier_code: "text",
  carrier_name: "text",
  tracking_number: "text",
  tracking_url: "text",
  fulfillment_center_code: "text",
  shipping_deadline: "timestamptz",
  acceptance_decided_at: "timestamptz",
  can_cancel: "boolean",
  has_incident: "boolean",
  mirakl_created_at: "timestamptz",
  mirakl_updated_at: "timestamptz",
  payload: "jsonb",
  payload_hash: "text",
} as const satisfies Partial<Record<keyof OrderBinding, string>>

const LINE_COLUMNS = {
  mirakl_line_id: "text",
  line_index: "int",
  mirakl_state: "text",
  mirakl_state_reason_code: "text",
  mirakl_state_reason_label: "text",
  offer_id: "text",
  offer_sku: "text",
  product_sku: "text",
  product_title: "text",
  quantity: "int",
  unit_price: "numeric",
  price: "numeric",
  ordered_quantity: "int",
  ordered_price: "numeric",
  ordered_shipping_price: "numeric",
  shipping_price: "numeric",
  commission: "numeric",
  taxes: "jsonb",
  shipping_taxes: "jsonb",
  carrier_code: "text",
  carrier_name: "text",
  can_refund: "boolean",
} as const satisfies Record<keyof OrderBindingLine, string>

/**
 * Binds orders, new or again, with their lines, in one statement. What Mirakl
 * said later wins: an older reading of an order changes nothing. A shop that
 * was connected again adopts its orders. Listings of which Mirakl may have put
 * units back on sale want their quantity again.
 *
 * @param at what Mirakl told of listings before may not know of these orders
 * @returns the orders that were written
 */
export async function bindOrders(
  manager: SqlManager,
  instanceId: string,
  bindings: OrderBinding[],
  at: Date
): Promise<BoundOrder[]> {
  const rows = withIds(
    "mirord",
    bindings.map(({ lines: _, ...order }) => ({
      ...order,
      instance_id: instanceId,
    }))
  )
  const lines = withIds(
    "mirol",
    bindings.flatMap(({ mirakl_order_id, lines: ofOrder }) =>
      ofOrder.map((line) => ({ ...line, mirakl_order_id }))
    )
  )
  return manager.execute<BoundOrder[]>(
    `with bound as (${BIND}), given_line as materialized (${GIVEN_LINES}),
          lines as (${BIND_LINES}), given_back as (${GIVEN_BACK})
     select id, mirakl_order_id from bound`,
    [JSON.stringify(rows), JSON.stringify(lines), at, instanceId]
  )
}

type Upsert = {
  columns: Record<string, string>
  key: string[]
  /** Where the rows come from; they have the columns' names. */
  rows: string
  /** Columns of which the first value stays. */
  once?: string[]
  condition?: string
  returning?: string
}

function upsert(
  table: string,
  { columns, key, rows, once = [], ...rest }: Upsert
): string {
  const kept = [...key, ...once, ...once.map((name) => `raw_${name}`)]
  const names = Object.keys(columns)
  const amounts = names.filter((name) => columns[name] === "numeric")
  const written = [...names, ...amounts.map((name) => `raw_${name}`)]
  const updated = written.filter((name) => !kept.includes(name))
  return `insert into ${table} as old
      (id, ${written.join(", ")}, created_at, updated_at)
    select id, ${[...names, ...amounts.map(rawAmount)].join(", ")}, now(), now()
      from ${rows} as given
     order by ${key.join(", ")}
    on conflict (${key.join(", ")}) where deleted_at is null do update set
      ${updated.map((name) => `${name} = excluded.${name}`).join(", ")},
      updated_at = now()
    ${rest.condition ? `where ${rest.condition}` : ""}
    ${rest.returning ? `returning ${rest.returning}` : ""}`
}

function recordset(columns: Record<string, string>): string {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  return `(select * from json_to_recordset(?::json) as row (${typed.join(", ")}))`
}

const ORDER_ROW = { ...ORDER_COLUMNS, instance_id: "text" }
const BIND = upsert("mirakl_order", {
  columns: ORDER_ROW,
  key: ["shop_key", "mirakl_order_id"],
  rows: recordset({ id: "text", ...ORDER_ROW }),
  once: ["first_state"],
  // Whose buyer was anonymized meanwhile is read again without them.
  condition: `old.mirakl_updated_at <= excluded.mirakl_updated_at
    and (old.anonymized_at is null or excluded.payload ->> 'customer' is null)`,
  returning: "old.id, old.mirakl_order_id",
})
const GIVEN_LINES = `select line.*, bound.id as binding_id
  from ${recordset({ id: "text", mirakl_order_id: "text", ...LINE_COLUMNS })} as line
  join bound using (mirakl_order_id)`
const BIND_LINES = upsert("mirakl_order_line", {
  columns: { ...LINE_COLUMNS, binding_id: "text" },
  key: ["binding_id", "mirakl_line_id"],
  rows: "given_line",
  once: ["ordered_quantity", "ordered_price", "ordered_shipping_price"],
})

// Some platforms put the units of a refused or cancelled line back on sale. What
// Mirakl accepted before may be again what the store has, which may have sold
// them meanwhile, and is then not what Mirakl offers. Nor does a reading from
// before prove that it is.
const GIVEN_BACK = `update mirakl_listing as listing
     set sync_status = case when listing.sync_status in ('in_sync', 'pending')
                         then 'drifted' else listing.sync_status end,
         drift_found_at = greatest(listing.drift_found_at, ?),
         updated_at = now()
    from (select distinct given.offer_sku
            from given_line as given
            join mirakl_order_line as known
              on known.binding_id = given.binding_id
             and known.mirakl_line_id = given.mirakl_line_id
             and known.deleted_at is null
           where ${liveUnits("given")} < ${liveUnits("known")}) as line
   where listing.shop_sku = line.offer_sku and listing.instance_id = ?
     and listing.removed_at is null and listing.deleted_at is null`

function liveUnits(line: string): string {
  return `case when ${line}.mirakl_state in ('REFUSED', 'CANCELED') then 0
    else ${line}.quantity end`
}
