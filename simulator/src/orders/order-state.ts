import {
  ORDER_STATES,
  type LineState,
  type Order,
  type OrderLine,
  type OrderState,
} from "../state/order"

const PROGRESS: readonly OrderState[] = ORDER_STATES

/** True for a line that still counts: neither refused nor cancelled. */
export function isLive(line: OrderLine): boolean {
  return line.state !== "REFUSED" && line.state !== "CANCELED"
}

/** The order state a line stands for: incidents and refunds hide it. */
export function underlyingState(line: OrderLine): OrderState {
  return line.state === "INCIDENT_OPEN" || line.state === "REFUNDED"
    ? line.previous_state
    : line.state
}

/**
 * An order is as far as its slowest live line. Fully refunded lines only count
 * when nothing else is left.
 */
export function computeOrderState(order: Order): OrderState {
  const live = order.lines.filter(isLive)
  if (live.length === 0) {
    return order.lines.every((line) => line.state === "REFUSED")
      ? "REFUSED"
      : "CANCELED"
  }
  const open = live.filter((line) => line.state !== "REFUNDED")
  const states = (open.length > 0 ? open : live).map(underlyingState)
  return states.reduce((slowest, state) =>
    PROGRESS.indexOf(state) < PROGRESS.indexOf(slowest) ? state : slowest
  )
}

/** True once the state is `reference` or later on the way to CLOSED. */
export function hasReached(state: OrderState, reference: OrderState): boolean {
  return (
    state !== "REFUSED" &&
    state !== "CANCELED" &&
    PROGRESS.indexOf(state) >= PROGRESS.indexOf(reference)
  )
}

/** Moves one line and stamps it; entering an incident remembers where from. */
export function moveLine(line: OrderLine, state: LineState, now: Date): void {
  if (line.state !== "INCIDENT_OPEN" && line.state !== "REFUNDED") {
    line.previous_state = line.state
  }
  line.state = state
  line.last_updated_date = now
}

/** Stamps the order; every change makes it show up in the next OR11 window. */
export function touchOrder(order: Order, now: Date): void {
  order.last_updated_date = now
  if (hasReached(computeOrderState(order), "SHIPPING")) {
    order.addresses_revealed = true
  }
}
