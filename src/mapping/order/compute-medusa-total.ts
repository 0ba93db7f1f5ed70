import { decorateCartTotals, MathBN } from "@medusajs/framework/utils"
import type { OrderItem } from "./order-item"
import type { OrderShippingMethod } from "./to-shipping-method"

// Far below any currency's smallest unit, far above the error of a division.
const DECIMALS = 10

/**
 * The order's total as Medusa itself computes it, rounded to 10 decimals.
 *
 * @returns major units, taxes included
 */
export function computeMedusaTotal(
  items: OrderItem[],
  shippingMethods: OrderShippingMethod[],
  currencyCode: string
): ReturnType<typeof MathBN.convert> {
  // Medusa writes its totals into what it is given.
  const totalled = decorateCartTotals(
    structuredClone({
      items,
      shipping_methods: shippingMethods,
      currency_code: currencyCode,
    })
  )
  return MathBN.convert(totalled.total, DECIMALS)
}
