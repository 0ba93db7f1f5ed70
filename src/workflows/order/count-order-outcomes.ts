import type { OrderOutcome } from "./order-outcome"

/** How many orders ended in which way. */
export type OrderCounts = Record<OrderOutcome["kind"], number>

/** The counts of nothing. */
export function noOrders(): OrderCounts {
  return {
    imported: 0,
    updated: 0,
    already: 0,
    waiting: 0,
    held: 0,
    ignored: 0,
    failed: 0,
  }
}

/** Adds outcomes to the counts. */
export function countOutcomes(
  counts: OrderCounts,
  outcomes: OrderOutcome[]
): OrderCounts {
  const sum = { ...counts }
  for (const { kind } of outcomes) {
    sum[kind] += 1
  }
  return sum
}
