import type { MiraklOrderLine } from "../../mirakl-api"

/** What names the thing that a line sold. */
export function toSold(line: MiraklOrderLine) {
  return { offer_id: line.offer_id, offer_sku: line.offer_sku ?? null }
}
