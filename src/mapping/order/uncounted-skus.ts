import type { MiraklSoldOrder } from "../../mirakl-api"
import { holdsUnits } from "./holds-units"
import type { OrderSettings } from "./order-import-context"

/**
 * What an order that can't be read or stored has sold: Mirakl has taken the
 * units off its offers, and nothing in the store holds them. Null when not
 * even that can be told.
 *
 * @param sold null when that can't be read either
 */
export function uncountedSkus(
  sold: MiraklSoldOrder | null,
  settings: OrderSettings
): string[] | null {
  if (!sold) {
    return null
  }
  if (!holdsUnits(sold, "failed", settings)) {
    return []
  }
  const skus = sold.order_lines.flatMap(({ offer_sku }) => offer_sku || [])
  return skus.length === sold.order_lines.length ? [...new Set(skus)] : null
}
