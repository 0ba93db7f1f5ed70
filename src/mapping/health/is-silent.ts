import type { OrderFacts } from "./health-facts"

const HOUR_MS = 3600_000
/** Fewer tell no rhythm. */
const FEWEST_ORDERS = 10
const SHORTEST_MS = 6 * HOUR_MS

/**
 * Whether no order has come for an unusual time, by the shop's own rhythm: half
 * as long again as the longest pause in the 30 days before the last order, and
 * six hours at least.
 */
export function isSilent(
  orders: Pick<OrderFacts, "recent" | "last_order_at" | "longest_pause_ms">,
  now: Date
): boolean {
  const { recent, last_order_at, longest_pause_ms } = orders
  if (!last_order_at || recent < FEWEST_ORDERS) {
    return false
  }
  const silenceMs = now.getTime() - last_order_at.getTime()
  return silenceMs > Math.max(1.5 * longest_pause_ms, SHORTEST_MS)
}
