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
  const totalled = decorateCartTotals({
    items: items.map(({ unit_price, quantity, ...item }) => ({
      unit_price,
      quantity,
      ...taxesOf(item),
    })),
    shipping_methods: shippingMethods.map(({ amount, ...method }) => ({
      amount,
      ...taxesOf(method),
    })),
    currency_code: currencyCode,
  })
  return MathBN.convert(totalled.total, DECIMALS)
}

// Medusa writes its totals into what it is given: a copy of what counts.
function taxesOf({
  is_tax_inclusive,
  tax_lines,
}: Pick<OrderItem, "is_tax_inclusive" | "tax_lines">) {
  return {
    is_tax_inclusive,
    tax_lines: tax_lines.map(({ code, rate }) => ({ code, rate })),
  }
}
