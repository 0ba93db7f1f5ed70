import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine, MiraklTax } from "../../mirakl-api"

type Earlier = {
  amount?: number | null
  shipping_amount?: number | null
  taxes: MiraklTax[]
  shipping_taxes: MiraklTax[]
}

/**
 * Taxes that Mirakl does not compute (rule NONE) are silently not given back
 * unless they are sent; and once some are sent, none is computed.
 */
export function toTaxes(
  order: MiraklOrder,
  line: MiraklOrderLine,
  amount: number,
  shippingAmount: number
) {
  const all = [...line.taxes, ...line.shipping_taxes]
  if (all.every((tax) => tax.tax_calculation_rule !== "NONE")) {
    return {}
  }
  const earlier: Earlier[] = [...line.refunds, ...line.cancelations]
  return {
    taxes: line.taxes.map((tax) =>
      shareOf(order, tax, {
        part: amount,
        whole: line.price,
        before: earlier.map((it) => ({ amount: it.amount, taxes: it.taxes })),
      })
    ),
    shipping_taxes: line.shipping_taxes.map((tax) =>
      shareOf(order, tax, {
        part: shippingAmount,
        whole: line.shipping_price ?? 0,
        before: earlier.map((it) => ({
          amount: it.shipping_amount,
          taxes: it.shipping_taxes,
        })),
      })
    ),
  }
}

type Split = {
  part: number
  whole: number
  before: { amount?: number | null; taxes: MiraklTax[] }[]
}

// The last part takes what the earlier ones left, to the cent.
function shareOf(
  order: MiraklOrder,
  tax: MiraklTax,
  { part, whole, before }: Split
): { code: string; amount: number } {
  if (whole === 0) {
    return { code: tax.code, amount: 0 }
  }
  const taken = MathBN.sum(...before.map(({ amount }) => amount ?? 0), part)
  const takenTax = MathBN.sum(
    ...before
      .flatMap(({ taxes }) => taxes)
      .filter(({ code }) => code === tax.code)
      .map(({ amount }) => amount),
    0
  )
  const amount = MathBN.gte(taken, whole)
    ? MathBN.sub(tax.amount, takenTax)
    : MathBN.mult(tax.amount, MathBN.div(part, whole))
  return { code: tax.code, amount: roundFor(order, amount) }
}

/** An amount in the smallest unit of the order's currency. */
export function roundFor(
  order: MiraklOrder,
  amount: ReturnType<typeof MathBN.mult>
): number {
  const code = order.currency_iso_code.toUpperCase()
  return amount
    .decimalPlaces(defaultCurrencies[code]?.decimal_digits ?? 2)
    .toNumber()
}
