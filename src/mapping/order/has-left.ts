import type { MiraklOrder } from "../../mirakl-api"

/** States of an order whose goods are on their way, or there. */
export const STATES_THAT_HAVE_LEFT = [
  "SHIPPED",
  "TO_COLLECT",
  "RECEIVED",
  "CLOSED",
]

/** Whether everything that is left of an order has left the warehouse. */
export function hasLeft(order: Pick<MiraklOrder, "order_state">): boolean {
  return STATES_THAT_HAVE_LEFT.includes(order.order_state)
}

/** Whether the buyer has what was ordered. */
export function hasArrived(order: Pick<MiraklOrder, "order_state">): boolean {
  return ["RECEIVED", "CLOSED"].includes(order.order_state)
}
