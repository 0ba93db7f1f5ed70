import type { Call } from "../http/operation"
import { computeOrderState } from "../orders/order-state"
import { GeneratedOrders, type Span } from "../state/generated-orders"
import type { LazyList } from "../state/lazy-list"
import { ORDER_STATES, PAYMENT_WORKFLOWS, type Order } from "../state/order"

type Condition = (order: Order) => boolean

/**
 * (OR11) The shop's orders that match every filter, by creation date and then
 * id: the only order there is, which is why a page can lose an order that is
 * updated, and so leaves an update window, while a client is paging.
 */
export function filterOrders(call: Call): LazyList<Order> {
  const sign = call.query.oneOf("order", ["asc", "desc"]) === "desc" ? -1 : 1
  call.query.oneOf("sort", ["dateCreated"])
  const { orders } = call.state
  const asksForDatesOnly = !FACTS.some((name) => call.query.text(name))
  if (orders instanceof GeneratedOrders && asksForDatesOnly && sign === 1) {
    const { created, updated } = datesOf(call)
    return orders.within(created, updated)
  }
  const conditions = [
    ...idConditions(call),
    ...dateConditions(call),
    ...factConditions(call),
  ]
  const matching: Order[] = []
  for (const order of candidatesOf(call)) {
    if (
      order.shop_id === call.shop.shop_id &&
      conditions.every((holds) => holds(order))
    ) {
      matching.push(order)
    }
  }
  return matching.sort((a, b) => sign * compareCreation(a, b))
}

/** Filters that only the orders themselves can answer. */
const FACTS = [
  ...["order_ids", "order_references_for_customer"],
  ...["order_references_for_seller", "order_state_codes", "channel_codes"],
  ...["only_null_channel", "customer_debited", "has_incident"],
  ...["payment_workflow", "fulfillment_center_code"],
]

function candidatesOf({ query, state }: Call): Iterable<Order> {
  const ids = query.commaList("order_ids")
  return ids === null
    ? state.orders.values()
    : [...new Set(ids)].flatMap((id) => state.orders.get(id) ?? [])
}

function compareCreation(a: Order, b: Order): number {
  return (
    a.created_date.getTime() - b.created_date.getTime() ||
    (a.order_id < b.order_id ? -1 : 1)
  )
}

function idConditions({ query }: Call): Condition[] {
  const ids = query.commaList("order_ids")
  const customer = query.commaList("order_references_for_customer")
  const seller = query.commaList("order_references_for_seller")
  const listed = (list: string[], value: string | null) =>
    value !== null && list.includes(value)
  return [
    (order) => ids === null || ids.includes(order.order_id),
    ({ references }) =>
      customer === null ||
      listed(customer, references.order_reference_for_customer),
    ({ references }) =>
      seller === null || listed(seller, references.order_reference_for_seller),
  ]
}

function datesOf({ query, platform }: Call): { created: Span; updated: Span } {
  const created = { from: query.date("start_date"), to: query.date("end_date") }
  const start = query.date("start_update_date")
  const delta = platform.behaviour.update_date_delta_ms
  const updated = {
    from: start && new Date(start.getTime() - delta),
    to: query.date("end_update_date"),
  }
  return { created, updated }
}

function dateConditions(call: Call): Condition[] {
  const { created, updated } = datesOf(call)
  return [
    (order) => isWithin(order.created_date, created),
    (order) => isWithin(order.last_updated_date, updated),
  ]
}

function isWithin(date: Date, { from, to }: Span): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

function factConditions({ query }: Call): Condition[] {
  const states = query.commaListOf("order_state_codes", ORDER_STATES)
  const noChannel = query.boolean("only_null_channel") ?? false
  const channels = query.commaList("channel_codes")
  const debited = query.boolean("customer_debited")
  const incident = query.boolean("has_incident")
  const workflow = query.oneOf("payment_workflow", PAYMENT_WORKFLOWS)
  const centers = query.repeatedList("fulfillment_center_code")
  return [
    (order) => states?.includes(computeOrderState(order)) ?? true,
    ({ channel_code: code }) =>
      noChannel
        ? code === null
        : channels === null || (code !== null && channels.includes(code)),
    (order) =>
      debited === null || (order.customer_debited_date !== null) === debited,
    (order) =>
      incident === null ||
      order.lines.some((l) => l.state === "INCIDENT_OPEN") === incident,
    (order) => workflow === null || order.payment_workflow === workflow,
    (order) => centers?.includes(order.fulfillment_center_code) ?? true,
  ]
}
