import type { MiraklOrder } from "../../mirakl-api"
import { taxModeOf } from "../order/compute-mirakl-total"
import { toDeductionTotal } from "./to-deduction-total"

/** Money that the marketplace gave back, once per refund of a line. */
export type OrderRefund = {
  mirakl_refund_id: string
  mirakl_line_id: string
  /** A decimal string in major units, taxes included. */
  amount: string
  reason_code: string | null
}

/** The refunds of an order that give money back, whatever their state of payment. */
export function listRefunds(order: MiraklOrder): OrderRefund[] {
  const taxMode = taxModeOf(order)
  return order.order_lines
    .flatMap((line) =>
      line.refunds.map((refund) => ({
        mirakl_refund_id: refund.id,
        mirakl_line_id: line.order_line_id,
        amount: toDeductionTotal(refund, taxMode),
        reason_code: refund.reason_code ?? null,
      }))
    )
    .filter(({ amount }) => Number(amount) > 0)
}
