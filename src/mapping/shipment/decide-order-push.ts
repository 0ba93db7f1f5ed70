const LEFT = ["SHIPPED", "TO_COLLECT", "RECEIVED", "CLOSED"]

export type OrderPushDecision =
  { kind: "ship" } | { kind: "done" } | { kind: "refused"; state: string }

/**
 * (OR11) What is left to send of an order that ships as a whole, seen the
 * state that Mirakl has it in. Setting its tracking again changes nothing, so
 * an order still to ship is begun anew.
 */
export function decideOrderPush(orderState: string): OrderPushDecision {
  if (orderState === "SHIPPING") {
    return { kind: "ship" }
  }
  return LEFT.includes(orderState)
    ? { kind: "done" }
    : { kind: "refused", state: orderState }
}
