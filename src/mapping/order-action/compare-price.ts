import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrderLine } from "../../mirakl-api"

/** What the store asks for one unit, in the order's currency. */
export type StorePrice = { amount: number; is_tax_inclusive: boolean }

/**
 * Whether a line was sold more than so many percent below the store's price.
 * Both are compared with tax or both without, as the store's price is; the
 * line's tax is what Mirakl says it is.
 */
export function isBelowStorePrice(
  line: MiraklOrderLine,
  isTaxExcluded: boolean,
  price: StorePrice | undefined,
  tolerancePercent: number
): boolean {
  if (!price || line.quantity <= 0) {
    return false
  }
  const tax = MathBN.sum(...line.taxes.map(({ amount }) => amount), 0)
  const net = isTaxExcluded ? line.price : MathBN.sub(line.price, tax)
  const sold = price.is_tax_inclusive ? MathBN.add(net, tax) : net
  const least = MathBN.mult(
    price.amount,
    MathBN.div(100 - tolerancePercent, 100)
  )
  return MathBN.lt(MathBN.div(sold, line.quantity), least)
}
