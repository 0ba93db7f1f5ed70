import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { isLiveOrderLine } from "../shipment/is-live-order-line"

/** The lines that are still to be delivered: refused and cancelled ones are out, though they keep their price. */
export function liveLines(order: MiraklOrder): MiraklOrderLine[] {
  return order.order_lines.filter(
    (line) =>
      line.quantity > 0 &&
      isLiveOrderLine({ mirakl_state: line.order_line_state })
  )
}
