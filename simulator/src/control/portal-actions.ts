import { badRequest } from "../http/mirakl-problem"
import { cancelLine } from "../orders/cancel-lines"
import { requireLine } from "../orders/deliver-order"
import { computeLineBalance } from "../orders/line-balance"
import { computeOrderState, touchOrder } from "../orders/order-state"
import { confirmRefund, refundLines } from "../orders/refund-lines"
import { decideTracking } from "../shipments/carrier-rules"
import { createShipment } from "../shipments/create-shipment"
import { shipWholeOrder } from "../shipments/ship-whole-order"
import type { Order } from "../state/order"
import { requirePlatform, type Moment } from "../state/simulator-state"
import type { OrderActionInput } from "./order-action-input"

export function expectState(order: Order, expected: string): void {
  const state = computeOrderState(order)
  if (state !== expected) {
    throw badRequest(
      `The order status must be '${expected}' but it is '${state}'.`
    )
  }
}

/** The line named, else the first. */
export function lineId(order: Order, input: OrderActionInput): string {
  return input.order_line_id ?? order.lines[0]?.order_line_id ?? ""
}

export function shipFromPortal(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  expectState(order, "SHIPPING")
  if (input.tracking) {
    const platform = requirePlatform(moment.state, order.platform_id)
    const decision = decideTracking(platform, input.tracking)
    if (decision.kind === "refused") {
      throw badRequest(decision.message)
    }
    order.tracking = decision.tracking
  }
  shipWholeOrder(moment, order)
}

/** Some units of a line leave; on platforms that know shipments. */
export function shipParcelFromPortal(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  const platform = requirePlatform(moment.state, order.platform_id)
  if (!platform.configuration.features.shipment.multi_shipment) {
    throw badRequest("The platform knows no shipments: ship the whole order.")
  }
  const outcome = createShipment(moment, order, {
    order_id: order.order_id,
    shipment_lines: [
      { order_line_id: lineId(order, input), quantity: input.quantity ?? 1 },
    ],
    shipped: true,
    tracking: input.tracking,
  })
  if (outcome.kind === "refused") {
    throw badRequest(outcome.message)
  }
}

export function cancelLineByOperator(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  const line = requireLine(order, lineId(order, input))
  const balance = computeLineBalance(line)
  const whole = input.amount === undefined && input.quantity === undefined
  const reason = findReason(moment, order, input)
  cancelLine(moment, order, line, {
    amount: input.amount ?? (whole ? balance.amount : 0),
    shipping_amount:
      input.shipping_amount ?? (whole ? balance.shipping_amount : 0),
    quantity: input.quantity ?? (whole ? balance.quantity : 0),
    reason_code: reason?.code ?? null,
  })
  if (line.state === "CANCELED") {
    line.state_reason_code = reason?.code ?? null
    line.state_reason_label = reason?.label ?? null
  }
  touchOrder(order, moment.now)
}

export function refundFromPortal(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  const line = requireLine(order, lineId(order, input))
  const balance = computeLineBalance(line)
  refundLines(moment, order.shop_id, [
    {
      order_line_id: line.order_line_id,
      amount: input.amount ?? balance.amount,
      shipping_amount: input.shipping_amount ?? 0,
      quantity: input.quantity ?? 0,
      reason_code: input.reason_code ?? "15",
      excluded_from_shipment: input.excluded_from_shipment,
    },
  ])
}

export function confirmRefunds(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  const open = order.lines
    .flatMap((line) => line.refunds)
    .filter((refund) => refund.refund_state !== "REFUNDED")
    .filter(({ id }) => (input.refund_id ?? id) === id)
  if (open.length === 0) {
    throw badRequest(`The order '${order.order_id}' has no open refund.`)
  }
  for (const refund of open) {
    confirmRefund(moment, order, refund)
  }
}

/** The cancelation reason that was named, if any. */
export function findReason(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): { code: string; label: string } | null {
  const { reasons } = requirePlatform(moment.state, order.platform_id)
  const code = input.reason_code
  if (code === undefined) {
    return null
  }
  const reason = reasons.find(
    (candidate) => candidate.type === "CANCELATION" && candidate.code === code
  )
  if (!reason) {
    throw badRequest(`Unknown cancelation reason code '${code}'.`)
  }
  return reason
}
