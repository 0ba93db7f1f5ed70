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

/**
 * Lines of an order that were shipped, with the units that left, whatever became
 * of it since: a line keeps the date on which it left, also when Mirakl has
 * cancelled it.
 */
export function linesThatLeft({
  order_lines,
}: Pick<MiraklOrder, "order_lines">): MiraklOrder["order_lines"] {
  return order_lines
    .filter(({ shipped_date }) => shipped_date)
    .map((line) => ({ ...line, quantity: orderedUnits(line) }))
}

/** Units of an order that were shipped, whatever became of it since. */
export function unitsThatLeft(order: Pick<MiraklOrder, "order_lines">): number {
  return linesThatLeft(order).reduce((sum, { quantity }) => sum + quantity, 0)
}

// Where a line is net of what was cancelled on it, nothing is left of it.
function orderedUnits({
  quantity,
  cancelations,
}: MiraklOrder["order_lines"][number]): number {
  const canceled = cancelations.reduce((sum, it) => sum + (it.quantity ?? 0), 0)
  return Math.max(quantity, canceled)
}

/** Whether the buyer has what was ordered. */
export function hasArrived(order: Pick<MiraklOrder, "order_state">): boolean {
  return ["RECEIVED", "CLOSED"].includes(order.order_state)
}
