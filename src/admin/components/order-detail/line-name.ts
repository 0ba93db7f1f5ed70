import type { MiraklOrderLine } from "../../types/mirakl-order"

/** What a line sells, e.g. "2 × Oak lamp". */
export function lineName(
  line: Pick<MiraklOrderLine, "quantity" | "product_title" | "offer_sku">
): string {
  return `${line.quantity} × ${line.product_title ?? line.offer_sku}`
}
