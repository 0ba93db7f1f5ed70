import { MiraklProblem } from "../http/mirakl-problem"
import type { Order, OrderLine } from "../state/order"
import { releasePreparedShipments } from "../shipments/mark-shipped"
import { requirePlatform, type Moment } from "../state/simulator-state"
import { computeOrderState, isLive, moveLine, touchOrder } from "./order-state"

/** Accepted lines wait for the money, or ship at once where it comes later. */
export function enterDebit(
  moment: Moment,
  order: Order,
  accepted: readonly OrderLine[]
): void {
  const waits = order.payment_workflow === "PAY_ON_ACCEPTANCE"
  for (const line of accepted) {
    moveLine(line, waits ? "WAITING_DEBIT" : "SHIPPING", moment.now)
  }
  if (waits && accepted.length > 0) {
    planDebit(moment, order, "debit_request")
  }
}

/** The platform's batch hands the order to the operator's payment system. */
export function requestDebit(moment: Moment, order: Order): void {
  expectState(order, ["WAITING_DEBIT"], "WAITING_DEBIT_PAYMENT")
  for (const line of order.lines) {
    if (line.state === "WAITING_DEBIT") {
      moveLine(line, "WAITING_DEBIT_PAYMENT", moment.now)
    }
  }
  touchOrder(order, moment.now)
  planDebit(moment, order, "debit_confirmation")
}

/**
 * The operator confirms the customer's payment. Before shipping it releases
 * the order; in the pay-later workflows it may come at any time.
 */
export function confirmDebit(
  moment: Moment,
  order: Order,
  transactionNumber: string | null = null
): void {
  const waitsForMoney =
    order.payment_workflow === "PAY_ON_ACCEPTANCE" &&
    order.customer_debited_date === null
  if (waitsForMoney) {
    expectState(order, ["WAITING_DEBIT", "WAITING_DEBIT_PAYMENT"], "SHIPPING")
  }
  order.customer_debited_date = moment.now
  order.transaction_date = moment.now
  order.transaction_number = transactionNumber ?? `TR-${order.order_id}`
  for (const line of order.lines.filter(isLive)) {
    line.debited_date = moment.now
    if (
      line.state === "WAITING_DEBIT" ||
      line.state === "WAITING_DEBIT_PAYMENT"
    ) {
      moveLine(line, "SHIPPING", moment.now)
    }
  }
  releasePreparedShipments(moment, order)
  touchOrder(order, moment.now)
}

/** The payment was refused: the order is cancelled. */
export function refuseDebit(moment: Moment, order: Order): void {
  expectState(order, ["WAITING_DEBIT", "WAITING_DEBIT_PAYMENT"], "CANCELED")
  for (const line of order.lines.filter(isLive)) {
    moveLine(line, "CANCELED", moment.now)
  }
  touchOrder(order, moment.now)
}

function expectState(
  order: Order,
  expected: readonly string[],
  target: string
): void {
  const state = computeOrderState(order)
  if (!expected.includes(state)) {
    throw new MiraklProblem(
      400,
      `Cannot update the order with id '${order.order_id}' to status '${target}'. The order does not have the expected status '${expected.join("' or '")}'.`
    )
  }
}

function planDebit(
  moment: Moment,
  order: Order,
  kind: "debit_request" | "debit_confirmation"
): void {
  const { behaviour } = requirePlatform(moment.state, order.platform_id)
  const delay =
    kind === "debit_request"
      ? behaviour.debit_request_delay_ms
      : behaviour.debit_confirmation_delay_ms
  if (delay !== null) {
    moment.state.agenda.push({
      at: new Date(moment.now.getTime() + delay),
      kind,
      id: order.order_id,
    })
  }
}
