import type { MiraklOrder } from "../../mirakl-api"
import type { IgnoredReason } from "../decision/ignored-reasons"
import { hasLeft, STATES_THAT_HAVE_LEFT } from "./has-left"
import { isExistingOrder } from "./is-existing-order"
import { liveLines } from "./live-lines"
import type {
  HeldOrder,
  OrderImportContext,
  OrderSettings,
} from "./order-import-context"
import { planOrder, type OrderPlan } from "./plan-order"

export type OrderImportDecision =
  | OrderPlan
  | HeldOrder
  /** Nothing to do until Mirakl moves the order on. */
  | { kind: "wait" }
  | { kind: "ignore"; reason: IgnoredReason }

type OrderImportOptions = { anyDate?: boolean; wasDue?: boolean }

// Accepted, or further.
const STATES_TO_IMPORT = [
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
  ...STATES_THAT_HAVE_LEFT,
]

const STATES_TO_IGNORE = ["REFUSED", "CANCELED"]

/** The states in which there is something to decide about an order that waits. */
export function statesToDecide(orderStates: string[]): string[] {
  return [...statesToImport(orderStates), ...STATES_TO_IGNORE]
}

/** Whether more is to be decided about an order than that it waits. */
export function expectsDecision(
  order: MiraklOrder,
  settings: OrderSettings
): boolean {
  return (
    statesToDecide(settings.order_states).includes(order.order_state) ||
    ignoredReason(order, settings) !== null
  )
}

function statesToImport(orderStates: string[]): string[] {
  return STATES_TO_IMPORT.filter((state) => orderStates.includes(state))
}

/**
 * What becomes of an order that has no Medusa order yet.
 *
 * @param anyDate imports orders from before the instance's import date too:
 * a person asked for this one
 * @param wasDue it was to be imported before, and something has held it since:
 * that it has left meanwhile, or was closed, changes nothing
 */
export function decideOrderImport(
  order: MiraklOrder,
  context: OrderImportContext,
  { anyDate = false, wasDue = false }: OrderImportOptions = {}
): OrderImportDecision {
  const hasLeftSince = wasDue && hasLeft(order)
  const reason = ignoredReason(order, context.settings, {
    anyDate,
    hasLeftSince,
  })
  if (reason) {
    return { kind: "ignore", reason }
  }
  const isReady =
    hasLeftSince ||
    statesToImport(context.settings.order_states).includes(order.order_state)
  return isReady && liveLines(order).length
    ? planOrder(order, context)
    : { kind: "wait" }
}

function ignoredReason(
  order: MiraklOrder,
  settings: OrderSettings,
  { anyDate = false, hasLeftSince = false } = {}
): IgnoredReason | null {
  if (order.order_state === "REFUSED") {
    return order.acceptance_decision_date == null
      ? "ACCEPTANCE_MISSED"
      : "REFUSED_ON_MIRAKL"
  }
  if (order.order_state === "CANCELED") {
    return "CANCELED_ON_MIRAKL"
  }
  const isTakenOver =
    settings.existing_orders === "no_stock" ||
    (settings.existing_orders === "take_over" &&
      (hasLeftSince || !hasLeft(order)))
  return isExistingOrder(order, settings) && !isTakenOver && !anyDate
    ? "CREATED_BEFORE_IMPORT_DATE"
    : null
}
