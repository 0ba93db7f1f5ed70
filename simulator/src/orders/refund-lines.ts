import { randomUUID } from "node:crypto"
import { badRequest } from "../http/mirakl-problem"
import type { Order, OrderLine, Refund } from "../state/order"
import { requirePlatform, type Moment } from "../state/simulator-state"
import { moveShippedLines } from "../shipments/mark-shipped"
import { computeLineBalance, findLineInShop, isSettled } from "./line-balance"
import { toDeduction, type DeductionInput } from "./deduction-input"
import {
  isShopReason,
  refuseCurrency,
  refuseOverdraft,
} from "./deduction-rules"
import { moveLine, touchOrder, underlyingState } from "./order-state"

export type RefundOutcome = { order: Order; line: OrderLine; refund: Refund }

/**
 * (OR28) Refunds lines, of several orders if need be: all of them or none.
 * There is no idempotency: the same call twice refunds twice, as long as the
 * line still holds the money.
 */
export function refundLines(
  moment: Moment,
  shopId: number,
  inputs: readonly DeductionInput[]
): RefundOutcome[] {
  const targets = inputs.map((input) => {
    const target = requireTarget(moment, shopId, input)
    refuseRefund(moment, target.order, target.line, input)
    return { ...target, input }
  })
  refuseOverdraft("refund", targets)
  const orderRefundIds = new Map<Order, string>()
  return targets.map(({ order, line, input }) => {
    const groupId = orderRefundIds.get(order) ?? randomUUID()
    orderRefundIds.set(order, groupId)
    const refund = applyRefund(moment, order, line, input, groupId)
    return { order, line, refund }
  })
}

/** Whether money can still be given back on the line. */
export function canRefund(order: Order, line: OrderLine): boolean {
  const state = underlyingState(line)
  return (
    ["SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"].includes(state) &&
    line.state !== "REFUNDED" &&
    order.customer_debited_date !== null &&
    !isSettled(computeLineBalance(line))
  )
}

/** The operator's payment system has paid the customer back. */
export function confirmRefund(
  moment: Moment,
  order: Order,
  refund: Refund
): void {
  refund.refund_state = "REFUNDED"
  refund.transaction_date = moment.now
  refund.transaction_number = `RF-${refund.id}`
  touchOrder(order, moment.now)
}

function requireTarget(
  moment: Moment,
  shopId: number,
  input: DeductionInput
): { order: Order; line: OrderLine } {
  const target = findLineInShop(
    moment.state.orders,
    shopId,
    input.order_line_id
  )
  if (!target) {
    throw badRequest(`No order line with id '${input.order_line_id}'.`)
  }
  return target
}

function refuseRefund(
  moment: Moment,
  order: Order,
  line: OrderLine,
  input: DeductionInput
): void {
  const platform = requirePlatform(moment.state, order.platform_id)
  const early = underlyingState(line) === "SHIPPING"
  const allowed =
    canRefund(order, line) &&
    (!early || platform.behaviour.refund_before_shipping)
  if (!allowed) {
    throw badRequest(
      `The order line '${line.order_line_id}' cannot be refunded: its status is '${line.state}'.`
    )
  }
  if (!isShopReason(platform.reasons, "REFUND", input.reason_code)) {
    throw badRequest(`Unknown refund reason code '${input.reason_code}'.`)
  }
  refuseCurrency(order, input)
}

function applyRefund(
  moment: Moment,
  order: Order,
  line: OrderLine,
  input: DeductionInput,
  orderRefundId: string
): Refund {
  const refund: Refund = {
    ...toDeduction(moment, line, input),
    order_refund_id: orderRefundId,
    refund_state: "WAITING_REFUND",
    excluded_from_shipment: input.excluded_from_shipment ?? false,
    transaction_number: null,
    transaction_date: null,
  }
  line.refunds.push(refund)
  line.last_updated_date = moment.now
  if (isSettled(computeLineBalance(line))) {
    moveLine(line, "REFUNDED", moment.now)
  }
  if (refund.excluded_from_shipment) {
    moveShippedLines(moment, order)
  }
  touchOrder(order, moment.now)
  planConfirmation(moment, order, refund)
  return refund
}

function planConfirmation(moment: Moment, order: Order, refund: Refund): void {
  const { behaviour } = requirePlatform(moment.state, order.platform_id)
  if (behaviour.refund_confirmation_delay_ms !== null) {
    moment.state.agenda.push({
      at: new Date(
        moment.now.getTime() + behaviour.refund_confirmation_delay_ms
      ),
      kind: "refund_confirmation",
      id: refund.id,
    })
  }
}
