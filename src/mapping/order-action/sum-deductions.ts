import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { taxModeOf } from "../order/compute-mirakl-total"

/**
 * What Mirakl has given back to the buyer of an order, by refund or because it
 * was paid and then cancelled, taxes included: its own amounts are without them
 * where the order's mode says so.
 */
export function sumDeductions(order: MiraklOrder) {
  const isTaxExcluded = taxModeOf(order) === "TAX_EXCLUDED"
  const deductions = order.order_lines.flatMap((line) => [
    ...line.refunds,
    ...line.cancelations.filter((it) => wasPaid(order, it.created_date)),
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

// What was cancelled before the buyer paid was never given back.
function wasPaid(
  { customer_debited_date: paidAt }: MiraklOrder,
  canceledAt: string | null | undefined
): boolean {
  return (
    paidAt != null &&
    (canceledAt == null || new Date(canceledAt) >= new Date(paidAt))
  )
}
