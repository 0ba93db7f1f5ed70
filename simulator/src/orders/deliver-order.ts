import { badRequest } from "../http/mirakl-problem"
import { shipmentsOf } from "../shipments/remaining-quantity"
import type { Order, OrderLine, OrderState } from "../state/order"
import type { Moment } from "../state/simulator-state"
import { computeOrderState, isLive, moveLine, touchOrder } from "./order-state"

/** What must come before, on the way from the door of the shop to the archive. */
const BEFORE: Partial<Record<OrderState, readonly OrderState[]>> = {
  TO_COLLECT: ["SHIPPED"],
  RECEIVED: ["SHIPPED", "TO_COLLECT"],
  CLOSED: ["RECEIVED", "SHIPPED"],
}

/** Operator, customer or delay moves a shipped order on; shipments follow. */
export function moveShippedOrder(
  moment: Moment,
  order: Order,
  target: "TO_COLLECT" | "RECEIVED" | "CLOSED"
): void {
  const state = computeOrderState(order)
  if (!BEFORE[target]?.includes(state)) {
    throw badRequest(
      `The order status must be '${BEFORE[target]?.join("' or '")}' but it is '${state}'.`
    )
  }
  for (const line of order.lines.filter(isLive)) {
    advanceLine(line, target, moment.now)
  }
  for (const shipment of shipmentsOf(moment.state, order.order_id)) {
    if (shipment.status !== "CANCELED") {
      shipment.status = target
      shipment.last_updated_date = moment.now
    }
  }
  touchOrder(order, moment.now)
}

/** The customer complains about a line that has left. */
export function openIncident(moment: Moment, order: Order, id: string): void {
  const line = requireLine(order, id)
  if (!["SHIPPED", "TO_COLLECT", "RECEIVED"].includes(line.state)) {
    throw badRequest(
      `No incident can be opened on the order line '${id}': its status is '${line.state}'.`
    )
  }
  moveLine(line, "INCIDENT_OPEN", moment.now)
  touchOrder(order, moment.now)
}

/** The incident is settled; the line is back where it was. */
export function closeIncident(moment: Moment, order: Order, id: string): void {
  const line = requireLine(order, id)
  if (line.state !== "INCIDENT_OPEN") {
    throw badRequest(`The order line '${id}' has no open incident.`)
  }
  moveLine(line, line.previous_state, moment.now)
  touchOrder(order, moment.now)
}

export function requireLine(order: Order, id: string): OrderLine {
  const line = order.lines.find((candidate) => candidate.order_line_id === id)
  if (!line) {
    throw badRequest(`No order line with id '${id}'.`)
  }
  return line
}

function advanceLine(line: OrderLine, target: OrderState, now: Date): void {
  if (line.state === "INCIDENT_OPEN" || line.state === "REFUNDED") {
    line.previous_state = target
  } else {
    moveLine(line, target, now)
  }
  if (target === "RECEIVED") {
    line.received_date = now
  }
}
