import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { taxModeOf } from "../order/compute-mirakl-total"

type Deduction = MiraklOrderLine["refunds" | "cancelations"][number]

/**
 * What Mirakl has given back to the buyer of an order, by refund or because it
 * was paid and then cancelled, taxes included: its own amounts are without them
 * where the order's mode says so.
 */
export function sumDeductions(order: MiraklOrder) {
  return MathBN.add(sumRefunds(order), sumPaidCancelations(order))
}

/** As `sumDeductions`, what was cancelled after it was paid alone. */
export function sumPaidCancelations(order: MiraklOrder) {
  return sumOf(order, ({ cancelations }) =>
    cancelations.filter((it) => wasPaid(order, it.created_date))
  )
}

function sumRefunds(order: MiraklOrder) {
  return sumOf(order, ({ refunds }) => refunds)
}

function sumOf(
  order: MiraklOrder,
  deductionsOf: (line: MiraklOrderLine) => Deduction[]
) {
  const isTaxExcluded = taxModeOf(order) === "TAX_EXCLUDED"
  return MathBN.sum(
    0,
    ...order.order_lines
      .flatMap(deductionsOf)
      .flatMap((it) => [
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
