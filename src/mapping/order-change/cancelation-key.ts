import type { MiraklOrder } from "../../mirakl-api"
import { deriveMedusaId } from "../order/derive-medusa-id"
import { isLiveOrderLine } from "../shipment/is-live-order-line"

/**
 * Names what has been cancelled on an order so far; null for nothing. The same
 * cancelations give the same key, however often they are read.
 */
export function cancelationKey(payload: MiraklOrder): string | null {
  const cancelled = payload.order_lines.flatMap((line) => [
    ...(isLiveOrderLine({ mirakl_state: line.order_line_state })
      ? []
      : [`line:${line.order_line_id}`]),
    ...line.cancelations.map(({ id }) => `${line.order_line_id}:${id}`),
  ])
  return cancelled.length
    ? `cancelations:${deriveMedusaId("c", ...cancelled.sort())}`
    : null
}
