import { roundMoney } from "../money"
import type { CodedAmount, LineDeduction, OrderLine, Tax } from "../state/order"
import { nextSequence, type Moment } from "../state/simulator-state"

/** One element of an OR28 or OR30 body, amounts as numbers. */
export type DeductionInput = {
  order_line_id: string
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string
  currency_iso_code?: string
  excluded_from_shipment?: boolean
  taxes?: CodedAmount[]
  shipping_taxes?: CodedAmount[]
  fees?: CodedAmount[]
}

/** The stored deduction, with the taxes that follow from the line. */
export function toDeduction(
  moment: Moment,
  line: OrderLine,
  input: Omit<DeductionInput, "order_line_id" | "reason_code"> & {
    reason_code: string | null
  }
): LineDeduction {
  const base = line.price + line.shipping_price
  const share = base === 0 ? 0 : (input.amount + input.shipping_amount) / base
  return {
    id: String(nextSequence(moment.state)),
    amount: roundMoney(input.amount),
    shipping_amount: roundMoney(input.shipping_amount),
    quantity: input.quantity,
    reason_code: input.reason_code,
    taxes: toDeductedTaxes(line.taxes, input.taxes, input.amount, line.price),
    shipping_taxes: toDeductedTaxes(
      line.shipping_taxes,
      input.shipping_taxes,
      input.shipping_amount,
      line.shipping_price
    ),
    fees: input.fees ?? [],
    commission_amount: roundMoney(line.commission_fee * share),
    created_date: moment.now,
  }
}

/**
 * Taxes given are taken as they are. Left out, proportional ones follow the
 * amount, and those with the rule NONE are silently not given back.
 */
function toDeductedTaxes(
  taxes: readonly Tax[],
  given: CodedAmount[] | undefined,
  amount: number,
  base: number
): (CodedAmount & { rate?: number })[] {
  const rateOf = (code: string) => taxes.find((tax) => tax.code === code)?.rate
  if (given) {
    return given.map((tax) => ({ ...tax, rate: rateOf(tax.code) }))
  }
  return taxes
    .filter((tax) => tax.tax_calculation_rule === "PROPORTIONAL_TO_AMOUNT")
    .map((tax) => ({
      code: tax.code,
      amount: base === 0 ? 0 : roundMoney((tax.amount * amount) / base),
      rate: tax.rate,
    }))
}
