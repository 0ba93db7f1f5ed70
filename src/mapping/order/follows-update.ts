import type { MiraklOrder } from "../../mirakl-api"
import { hasLeft } from "./has-left"
import { liveLines } from "./live-lines"

/**
 * The update of Mirakl that a Medusa order is up to once it has been created:
 * none when there is more to follow, as goods that have left or money that was
 * given back.
 */
export function followsUpdate(order: MiraklOrder): string | null {
  const hasMore =
    hasLeft(order) ||
    liveLines(order).some(
      (line) =>
        line.refunds.length > 0 ||
        hasLeft({ order_state: line.order_line_state })
    )
  return hasMore ? null : (order.last_updated_date ?? null)
}
