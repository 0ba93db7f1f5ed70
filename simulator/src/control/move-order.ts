import { badRequest } from "../http/mirakl-problem"
import {
  decideAcceptance,
  expireAcceptance,
  offerForAcceptance,
} from "../orders/accept-order"
import { cancelLine, cancelOrder } from "../orders/cancel-lines"
import { confirmDebit, refuseDebit, requestDebit } from "../orders/debit-order"
import {
  closeIncident,
  moveShippedOrder,
  openIncident,
  requireLine,
} from "../orders/deliver-order"
import { computeLineBalance } from "../orders/line-balance"
import { computeOrderState, touchOrder } from "../orders/order-state"
import { confirmRefund, refundLines } from "../orders/refund-lines"
import { decideTracking, type TrackingInput } from "../shipments/carrier-rules"
import { shipWholeOrder } from "../shipments/ship-whole-order"
import type { Order } from "../state/order"
import { requirePlatform, type Moment } from "../state/simulator-state"

/** Parameters of the actions; each reads the ones it needs. */
export type OrderActionInput = {
  order_line_id?: string
  /** Lines to refuse, for `accept`; the others are accepted. */
  refused_line_ids?: string[]
  /** From RE01; shown on the order and its lines. */
  reason_code?: string
  amount?: number
  shipping_amount?: number
  quantity?: number
  excluded_from_shipment?: boolean
  tracking?: TrackingInput
  refund_id?: string
  transaction_number?: string
}

type Act = (moment: Moment, order: Order, input: OrderActionInput) => void

/** What operator, customer, portal and batches can do to an order. */
const ACTIONS = {
  "fraud-ok": (moment, order) => {
    expect(order, "STAGING")
    offerForAcceptance(moment, order)
  },
  "fraud-ko": (moment, order) => {
    expect(order, "STAGING")
    cancelOrder(moment, order, null)
  },
  accept: (moment, order, input) =>
    decideAcceptance(
      moment,
      order,
      order.lines
        .filter((line) => line.state === "WAITING_ACCEPTANCE")
        .map(({ order_line_id: id }) => ({
          id,
          accepted: !(input.refused_line_ids ?? []).includes(id),
        }))
    ),
  refuse: (moment, order) =>
    decideAcceptance(
      moment,
      order,
      order.lines
        .filter((line) => line.state === "WAITING_ACCEPTANCE")
        .map(({ order_line_id: id }) => ({ id, accepted: false }))
    ),
  "expire-acceptance": (moment, order) => {
    expect(order, "WAITING_ACCEPTANCE")
    expireAcceptance(moment, order)
  },
  "request-debit": requestDebit,
  "debit-ok": (moment, order, input) =>
    confirmDebit(moment, order, input.transaction_number ?? null),
  "debit-refused": refuseDebit,
  ship: shipFromPortal,
  "to-collect": (moment, order) =>
    moveShippedOrder(moment, order, "TO_COLLECT"),
  receive: (moment, order) => moveShippedOrder(moment, order, "RECEIVED"),
  close: (moment, order) => moveShippedOrder(moment, order, "CLOSED"),
  "open-incident": (moment, order, input) =>
    openIncident(moment, order, lineId(order, input)),
  "close-incident": (moment, order, input) =>
    closeIncident(moment, order, lineId(order, input)),
  cancel: (moment, order, input) =>
    cancelOrder(moment, order, findReason(moment, order, input)),
  "cancel-line": cancelLineByOperator,
  refund: refundFromPortal,
  "confirm-refund": confirmRefunds,
  "customer-message": (moment, order) => {
    order.has_customer_message = true
    touchOrder(order, moment.now)
  },
  touch: (moment, order) => touchOrder(order, moment.now),
} satisfies Record<string, Act>

export type OrderAction = keyof typeof ACTIONS

export const ORDER_ACTIONS = Object.keys(ACTIONS)

export function isOrderAction(name: string): name is OrderAction {
  return Object.hasOwn(ACTIONS, name)
}

/** @throws MiraklProblem 400 when the order is not in a state for it. */
export function moveOrder(
  moment: Moment,
  order: Order,
  action: OrderAction,
  input: OrderActionInput
): void {
  const act: Act = ACTIONS[action]
  act(moment, order, input)
}

function expect(order: Order, expected: string): void {
  const state = computeOrderState(order)
  if (state !== expected) {
    throw badRequest(
      `The order status must be '${expected}' but it is '${state}'.`
    )
  }
}

function lineId(order: Order, input: OrderActionInput): string {
  return input.order_line_id ?? order.lines[0]?.order_line_id ?? ""
}

function shipFromPortal(
  moment: Moment,
  order: Order,
  input: OrderActionInput
): void {
  expect(order, "SHIPPING")
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

function cancelLineByOperator(
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

function refundFromPortal(
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

function confirmRefunds(
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

function findReason(
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
