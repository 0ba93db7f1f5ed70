import { hold } from "./order-import-context"
import type { OrderImportDecision } from "./decide-order-import"

/** What the store's own code says about one order that is to be imported. */
export type StoreDecision = {
  /** Why it is to wait, in words for the merchant. */
  hold?: string
  /** Added to the metadata of the Medusa order; the plugin's own keys stay. */
  metadata?: Record<string, unknown>
}

/** A decision about an order with what the store's own code says about it. */
export function applyStoreDecision(
  decision: OrderImportDecision,
  { hold: message, metadata }: StoreDecision = {}
): OrderImportDecision {
  if (decision.kind !== "import") {
    return decision
  }
  if (message) {
    return hold("HELD_BY_STORE", { message })
  }
  const { order } = decision
  return {
    ...decision,
    order: { ...order, metadata: { ...metadata, ...order.metadata } },
  }
}
