import type { MiraklOrder } from "../../mirakl-api"
import { hasLeft } from "./has-left"
import { liveLines } from "./live-lines"

// Mirakl tells some of its dates in whole seconds.
const SECOND_MS = 1000

/**
 * The update of Mirakl that a Medusa order is up to once it has been created:
 * none when there is more to follow, as goods that have left or money that was
 * given back.
 */
export function followsUpdate(order: MiraklOrder): string | null {
  const hasMore =
    hasLeft(order) ||
    mayHaveLeftInPart(order) ||
    liveLines(order).some(
      (line) =>
        line.refunds.length > 0 ||
        hasLeft({ order_state: line.order_line_state })
    )
  return hasMore ? null : (order.last_updated_date ?? null)
}

// A parcel that leaves only part of an order behind changes nothing in it but
// the date of its last update.
function mayHaveLeftInPart(order: MiraklOrder): boolean {
  const known = [order.created_date, order.acceptance_decision_date]
  // Elsewhere a debit may come after the parcel, and hide it.
  if (order.payment_workflow === "PAY_ON_ACCEPTANCE") {
    known.push(order.customer_debited_date)
  }
  return (
    toTime(order.last_updated_date) >=
    Math.max(...known.map(toTime)) + SECOND_MS
  )
}

function toTime(date: string | null | undefined): number {
  return date ? new Date(date).getTime() : 0
}
