import type { MiraklOrder } from "../../mirakl-api"
import type { IgnoredReason } from "../decision/ignored-reasons"
import { isExistingOrder, isLeftOut } from "./is-existing-order"
import { liveLines } from "./live-lines"
import type {
  HeldOrder,
  OrderImportContext,
  OrderSettings,
} from "./order-import-context"
import { planOrder, type OrderPlan } from "./plan-order"
import {
  statesPastImport,
  statesToImport,
  whenToImport,
} from "./when-to-import"

export type OrderImportDecision =
  | OrderPlan
  | HeldOrder
  /** Nothing to do until Mirakl moves the order on. */
  | { kind: "wait" }
  | { kind: "ignore"; reason: IgnoredReason }

type OrderImportOptions = {
  /** Imports orders from before the import date too: a person asked for this one. */
  anyDate?: boolean
  /** Mirakl's state when the order was first seen. */
  firstState?: string
}

const STATES_TO_IGNORE = ["REFUSED", "CANCELED"]

/** The states in which there is something to decide about an order that waits. */
export function statesToDecide(orderStates: string[]): string[] {
  return [
    ...statesToImport(orderStates),
    ...statesPastImport(orderStates),
    ...STATES_TO_IGNORE,
  ]
}

/** Whether more is to be decided about an order than that it waits. */
export function expectsDecision(
  order: MiraklOrder,
  settings: OrderSettings
): boolean {
  return (
    statesToDecide(settings.order_states).includes(order.order_state) ||
    isExistingOrder(order, settings)
  )
}

/** What becomes of an order that has no Medusa order yet. */
export function decideOrderImport(
  order: MiraklOrder,
  context: OrderImportContext,
  { anyDate = false, firstState = order.order_state }: OrderImportOptions = {}
): OrderImportDecision {
  const { settings } = context
  const reason = reasonOfState(order)
  if (reason) {
    return { kind: "ignore", reason }
  }
  if (!anyDate && isLeftOut(order, settings, firstState)) {
    return { kind: "ignore", reason: "CREATED_BEFORE_IMPORT_DATE" }
  }
  switch (whenToImport(order.order_state, firstState, settings.order_states)) {
    case "never":
      return { kind: "ignore", reason: "STATE_NOT_IMPORTED" }
    case "later":
      return { kind: "wait" }
    case "now":
      return liveLines(order).length
        ? planOrder(order, context, firstState)
        : { kind: "wait" }
  }
}

function reasonOfState(order: MiraklOrder): IgnoredReason | null {
  switch (order.order_state) {
    case "REFUSED":
      return order.acceptance_decision_date == null
        ? "ACCEPTANCE_MISSED"
        : "REFUSED_ON_MIRAKL"
    case "CANCELED":
      return "CANCELED_ON_MIRAKL"
    default:
      return null
  }
}
