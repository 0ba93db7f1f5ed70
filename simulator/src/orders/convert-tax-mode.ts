import { roundMoney, sumMoney } from "../money"
import type { LineDeduction, Order, OrderLine } from "../state/order"
import type { TaxMode } from "../state/platform"

type Amounts = { amount: number }[]

/** +1 adds the taxes to the amounts, −1 takes them out, 0 leaves them. */
export function taxSign(from: TaxMode, to: TaxMode): -1 | 0 | 1 {
  if (from === to) {
    return 0
  }
  return to === "TAX_INCLUDED" ? 1 : -1
}

function shift(amount: number, taxes: Amounts, sign: -1 | 0 | 1): number {
  return roundMoney(amount + sign * sumMoney(taxes.map((tax) => tax.amount)))
}

/** A copy of the line with its prices in the other mode; taxes stay as they are. */
export function convertLine(line: OrderLine, sign: -1 | 0 | 1): OrderLine {
  if (sign === 0) {
    return line
  }
  const price = shift(line.price, line.taxes, sign)
  const ratio = line.price === 0 ? 1 : price / line.price
  return {
    ...line,
    price,
    price_unit: roundMoney(price / Math.max(1, line.quantity)),
    origin_unit_price: roundMoney(line.origin_unit_price * ratio),
    shipping_price: shift(line.shipping_price, line.shipping_taxes, sign),
    refunds: line.refunds.map((refund) => convertDeduction(refund, sign)),
    cancelations: line.cancelations.map((c) => convertDeduction(c, sign)),
  }
}

export function convertDeduction<T extends LineDeduction>(
  deduction: T,
  sign: -1 | 0 | 1
): T {
  return {
    ...deduction,
    amount: shift(deduction.amount, deduction.taxes, sign),
    shipping_amount: shift(
      deduction.shipping_amount,
      deduction.shipping_taxes,
      sign
    ),
  }
}

/** Rewrites amounts given in the other mode into the order's own. */
export function toOrderTaxMode<
  T extends {
    amount: number
    shipping_amount: number
    taxes?: Amounts
    shipping_taxes?: Amounts
  },
>(input: T, given: TaxMode, order: Order): T {
  const sign = taxSign(given, order.order_tax_mode)
  return {
    ...input,
    amount: shift(input.amount, input.taxes ?? [], sign),
    shipping_amount: shift(
      input.shipping_amount,
      input.shipping_taxes ?? [],
      sign
    ),
  }
}
