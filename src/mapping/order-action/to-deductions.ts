import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import type {
  MiraklCancelationInput,
  MiraklOrder,
  MiraklOrderLine,
  MiraklRefundInput,
  MiraklTax,
} from "../../mirakl-api"

type Earlier = {
  amount?: number | null
  shipping_amount?: number | null
  taxes: MiraklTax[]
  shipping_taxes: MiraklTax[]
}

/** Money that a person gives back on a line; in the order's own tax mode. */
export type RefundWish = {
  line: MiraklOrderLine
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string
  excluded_from_shipment?: boolean
}

/** Units that are not to be delivered, and the money that goes with them if it is not their share. */
export type CancelationWish = {
  line: MiraklOrderLine
  quantity: number
  amount?: number
  shipping_amount?: number
  reason_code: string
}

/** (OR28) What is sent for wishes. */
export function toRefundInputs(
  order: MiraklOrder,
  wishes: RefundWish[]
): MiraklRefundInput[] {
  return wishes.map((wish) => ({
    order_line_id: wish.line.order_line_id,
    amount: wish.amount,
    shipping_amount: wish.shipping_amount,
    quantity: wish.quantity,
    reason_code: wish.reason_code,
    currency_iso_code: order.currency_iso_code,
    ...(wish.excluded_from_shipment ? { excluded_from_shipment: true } : {}),
    ...toTaxes(order, wish.line, wish.amount, wish.shipping_amount),
  }))
}

/**
 * (OR30) What is sent for wishes. Without an amount the units' share of the
 * line's price is taken off, and its shipping only with the last unit.
 */
export function toCancelationInputs(
  order: MiraklOrder,
  wishes: CancelationWish[]
): MiraklCancelationInput[] {
  return wishes.map(({ line, quantity, reason_code, ...given }) => {
    const isWhole = quantity >= line.quantity
    const share = round(
      order,
      MathBN.mult(line.price, MathBN.div(quantity, line.quantity || 1))
    )
    const amount = given.amount ?? share
    const shipping_amount =
      given.shipping_amount ?? (isWhole ? (line.shipping_price ?? 0) : 0)
    return {
      order_line_id: line.order_line_id,
      amount,
      shipping_amount,
      quantity,
      reason_code,
      currency_iso_code: order.currency_iso_code,
      ...toTaxes(order, line, amount, shipping_amount),
    }
  })
}

/**
 * Taxes that Mirakl does not compute (rule NONE) are silently not given back
 * unless they are sent; and once some are sent, none is computed.
 */
function toTaxes(
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
  return { code: tax.code, amount: round(order, amount) }
}

function round(
  order: MiraklOrder,
  amount: ReturnType<typeof MathBN.mult>
): number {
  const code = order.currency_iso_code.toUpperCase()
  return amount
    .decimalPlaces(defaultCurrencies[code]?.decimal_digits ?? 2)
    .toNumber()
}
