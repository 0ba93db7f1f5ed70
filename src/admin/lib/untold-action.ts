import type { OrderAnswer } from "./send-once"

/** Why Mirakl does not know a decision: it could not be reached yet, or nobody knows whether it was. */
export type Untold = "pending" | "uncertain"

/** What Mirakl is to hear, as an answer has it. */
export type OrderAction = NonNullable<OrderAnswer["order"]["actions"]>[number]

/** Whether it is the decision that an action makes, of which an order has but one. */
export function isDecisionOf(
  action: string,
  { kind, key }: OrderAction
): boolean {
  switch (action) {
    case "accept":
    case "refuse":
      return kind === "accept"
    case "cancel":
      return key === "cancel"
    default:
      return false
  }
}

/**
 * Whether Mirakl has heard the decision of which an answer tells: the store
 * keeps one that could not be sent, and tries it again by itself.
 *
 * @returns undefined when it has
 */
export function untoldOf(
  { order }: OrderAnswer,
  isAsked: (action: OrderAction) => boolean
): Untold | undefined {
  const open = (order.actions ?? []).find(
    (action) => isAsked(action) && isUntold(action.status)
  )
  return open && (open.status === "pending" ? "pending" : "uncertain")
}

function isUntold(status: string): boolean {
  return ["pending", "pushing", "uncertain"].includes(status)
}
