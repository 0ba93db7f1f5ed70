import { badRequest } from "../http/mirakl-problem"
import { moveShippedLines } from "../shipments/mark-shipped"
import { shipmentsOf } from "../shipments/remaining-quantity"
import type { Cancelation, Order, OrderLine } from "../state/order"
import {
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"
import { toDeduction, type DeductionInput } from "./deduction-input"
import {
  isShopReason,
  refuseCurrency,
  refuseOverdraft,
} from "./deduction-rules"
import { computeLineBalance, findLineInShop, isSettled } from "./line-balance"
import { computeOrderState, isLive, moveLine, touchOrder } from "./order-state"
import { releaseUnits } from "./release-units"

export type CancelationOutcome = {
  order: Order
  line: OrderLine
  cancelation: Cancelation
}

/**
 * Whether the seller may still cancel: before any unit left and, unless the
 * customer's payment is never confirmed, before the debit.
 */
export function canCancel(order: Order): boolean {
  const state = computeOrderState(order)
  const open = ["WAITING_DEBIT", "WAITING_DEBIT_PAYMENT", "SHIPPING"]
  const unpaid =
    order.payment_workflow === "NO_CUSTOMER_PAYMENT_CONFIRMATION" ||
    order.customer_debited_date === null
  const unshipped = order.lines.every((line) => line.shipped_date === null)
  return open.includes(state) && unpaid && unshipped
}

/** (OR29) The seller cancels the whole order. */
export function cancelBySeller(moment: Moment, order: Order): void {
  if (!canCancel(order)) {
    throw badRequest(
      `The order '${order.order_id}' cannot be canceled: its status is '${computeOrderState(order)}'.`
    )
  }
  cancelOrder(moment, order, null)
}

/** Cancels every live line in full: operator, customer or OR29. */
export function cancelOrder(
  moment: Moment,
  order: Order,
  reason: { code: string; label: string } | null
): void {
  for (const line of order.lines.filter(isLive)) {
    const balance = computeLineBalance(line)
    cancelLine(moment, order, line, {
      ...balance,
      reason_code: reason?.code ?? null,
    })
    line.state_reason_code = reason?.code ?? null
    line.state_reason_label = reason?.label ?? null
  }
  order.state_reason_code = reason?.code ?? null
  order.state_reason_label = reason?.label ?? null
  cancelOpenShipments(moment, order)
  touchOrder(order, moment.now)
}

/** (OR30) Cancels amounts and quantities of lines: all of the call or nothing. */
export function cancelLinesBySeller(
  moment: Moment,
  shopId: number,
  inputs: readonly DeductionInput[]
): CancelationOutcome[] {
  if (!requireShop(moment.state, shopId).partial_cancelation) {
    throw badRequest("Partial cancelation is disabled for this shop.")
  }
  const targets = inputs.map((input) => {
    const target = findLineInShop(
      moment.state.orders,
      shopId,
      input.order_line_id
    )
    if (!target) {
      throw badRequest(`No order line with id '${input.order_line_id}'.`)
    }
    refuseCancelation(moment, target.order, target.line, input)
    return { ...target, input }
  })
  refuseOverdraft("cancelation", targets)
  return targets.map(({ order, line, input }) => {
    const cancelation = cancelLine(moment, order, line, input)
    touchOrder(order, moment.now)
    return { order, line, cancelation }
  })
}

/** Takes amounts and units off one line; a line with nothing left is CANCELED. */
export function cancelLine(
  moment: Moment,
  order: Order,
  line: OrderLine,
  input: Parameters<typeof toDeduction>[2]
): Cancelation {
  const { behaviour } = requirePlatform(moment.state, order.platform_id)
  const cancelation = toDeduction(moment, line, input)
  line.cancelations.push(cancelation)
  line.last_updated_date = moment.now
  releaseUnits(moment, order, line, input.quantity)
  const balance = computeLineBalance(line)
  if (balance.quantity <= 0 || (isSettled(balance) && line.price > 0)) {
    moveLine(line, "CANCELED", moment.now)
  } else if (behaviour.cancelations_reduce_line) {
    line.reduced_by_cancelations = true
  }
  moveShippedLines(moment, order)
  return cancelation
}

function refuseCancelation(
  moment: Moment,
  order: Order,
  line: OrderLine,
  input: DeductionInput
): void {
  const platform = requirePlatform(moment.state, order.platform_id)
  if (!isLive(line) || !canCancel(order)) {
    throw badRequest(
      `The order line '${line.order_line_id}' cannot be canceled: its status is '${line.state}'.`
    )
  }
  if (!isShopReason(platform.reasons, "CANCELATION", input.reason_code)) {
    throw badRequest(`Unknown cancelation reason code '${input.reason_code}'.`)
  }
  refuseCurrency(order, input)
}

function cancelOpenShipments(moment: Moment, order: Order): void {
  for (const shipment of shipmentsOf(moment.state, order.order_id)) {
    if (shipment.status === "SHIPPING") {
      shipment.status = "CANCELED"
      shipment.last_updated_date = moment.now
    }
  }
}
