import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { taxModeOf } from "../order/compute-mirakl-total"

/**
 * What Mirakl has given back and taken off an order, taxes included: its own
 * amounts are without them where the order's mode says so.
 */
export function sumDeductions(order: MiraklOrder) {
  const isTaxExcluded = taxModeOf(order) === "TAX_EXCLUDED"
  const deductions = order.order_lines.flatMap((line) => [
    ...line.refunds,
    ...line.cancelations,
  ])
  return MathBN.sum(
    0,
    ...deductions.flatMap((it) => [
      it.amount ?? 0,
      it.shipping_amount ?? 0,
      ...it.fees.map(({ amount }) => amount),
      ...(isTaxExcluded
        ? [...it.taxes, ...it.shipping_taxes].map(({ amount }) => amount)
        : []),
    ])
  )
}
