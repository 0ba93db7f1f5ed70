import {
  decideAcceptance,
  expireAcceptance,
  offerForAcceptance,
} from "../orders/accept-order"
import { cancelOrder } from "../orders/cancel-lines"
import { confirmDebit, refuseDebit, requestDebit } from "../orders/debit-order"
import {
  closeIncident,
  moveShippedOrder,
  openIncident,
} from "../orders/deliver-order"
import { touchOrder } from "../orders/order-state"
import type { Order } from "../state/order"
import type { Moment } from "../state/simulator-state"
import type { OrderActionInput } from "./order-action-input"
import {
  cancelLineByOperator,
  confirmRefunds,
  expectState,
  findReason,
  lineId,
  refundFromPortal,
  shipFromPortal,
  shipParcelFromPortal,
} from "./portal-actions"

type Act = (moment: Moment, order: Order, input: OrderActionInput) => void

/** What operator, customer, portal and batches can do to an order. */
const ACTIONS = {
  "fraud-ok": (moment, order) => {
    expectState(order, "STAGING")
    offerForAcceptance(moment, order)
  },
  "fraud-ko": (moment, order) => {
    expectState(order, "STAGING")
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
    expectState(order, "WAITING_ACCEPTANCE")
    expireAcceptance(moment, order)
  },
  "request-debit": requestDebit,
  "debit-ok": (moment, order, input) =>
    confirmDebit(moment, order, input.transaction_number ?? null),
  "debit-refused": refuseDebit,
  ship: shipFromPortal,
  "ship-parcel": shipParcelFromPortal,
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
