import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { MiraklOrder } from "../../../mirakl-api"
import { orderSchema } from "../../../mirakl-api/schemas/order"
import { expectedTotal } from "./any-order"

type Line = MiraklOrder["order_lines"][number]
/** What is taken off a line: how much of its money, and whether a unit goes with it. */
type Share = { percent: number; takesUnit: boolean; isShippingFree: boolean }
type Shares = { cancelations: Share[]; refunds: Share[] }

// At most two of each, so that each tax keeps an amount to be on.
const share: fc.Arbitrary<Share> = fc.record({
  percent: fc.integer({ min: 1, max: 20 }),
  takesUnit: fc.boolean(),
  isShippingFree: fc.boolean(),
})
const shares: fc.Arbitrary<Shares> = fc.record({
  cancelations: fc.array(share, { maxLength: 2 }),
  refunds: fc.array(share, { maxLength: 2 }),
})

/** Orders, and the same orders after cancelations and refunds, with and without units, shipping and taxes. */
export function anyDeducted(
  orders: fc.Arbitrary<MiraklOrder>
): fc.Arbitrary<{ before: MiraklOrder; after: MiraklOrder }> {
  return orders.chain((before) =>
    fc
      .tuple(...before.order_lines.map(() => shares))
      .map((all) => ({ before, after: deduct(before, all) }))
      // Core takes credit lines of one smallest unit in all for nothing.
      .filter(({ after }) => {
        const refunded = deductedBy(after, ({ refunds }) => refunds)
        return refunded.isZero() || refunded.gt(smallestUnit(after))
      })
  )
}

/** What the buyer has paid in the end, added up anew from the wire. */
export function expectedNet(order: MiraklOrder): string {
  return MathBN.sub(
    expectedTotal(order),
    deductedBy(order, ({ cancelations, refunds }) => [
      ...cancelations,
      ...refunds,
    ])
  ).toFixed()
}

function deductedBy(
  order: MiraklOrder,
  deductionsOf: (line: Line) => Line["cancelations"]
) {
  const isNet = order.order_tax_mode === "TAX_EXCLUDED"
  return MathBN.sum(
    0,
    ...order.order_lines
      .flatMap(deductionsOf)
      .flatMap((it) => [
        it.amount ?? 0,
        it.shipping_amount ?? 0,
        ...(isNet ? [...it.taxes, ...it.shipping_taxes] : []).map(
          (tax) => tax.amount
        ),
      ])
  )
}

/** Units of a line that are still to be delivered. */
export function expectedUnits({ quantity, cancelations }: Line): number {
  return cancelations.reduce((left, it) => left - (it.quantity ?? 0), quantity)
}

function deduct(order: MiraklOrder, all: Shares[]): MiraklOrder {
  return orderSchema.parse({
    ...order,
    last_updated_date: "2026-05-03T11:00:00Z",
    order_lines: order.order_lines.map((line, index) => {
      const { cancelations = [], refunds = [] } = all[index] ?? {}
      return line.order_line_state === "SHIPPING"
        ? {
            ...line,
            cancelations: cancelations
              .slice(0, line.quantity)
              .map((it, at) => ({
                ...toDeduction(order, line, it, `C${at}`),
                // One unit always stays.
                quantity: it.takesUnit && line.quantity > at + 1 ? 1 : 0,
              })),
            refunds: refunds.map((it, at) => ({
              ...toDeduction(order, line, it, `R${at}`),
              quantity: it.takesUnit ? 1 : 0,
              state: "REFUNDED",
            })),
          }
        : line
    }),
  })
}

function toDeduction(
  { currency_iso_code }: MiraklOrder,
  line: Line,
  { percent, isShippingFree }: Share,
  id: string
) {
  const digits = digitsOf(currency_iso_code)
  const part = (amount: number) =>
    MathBN.mult(amount, percent / 100)
      .decimalPlaces(digits, ROUND_DOWN)
      .toNumber()
  const parts = (taxes: Line["taxes"]) =>
    taxes.map((tax) => ({ ...tax, amount: part(tax.amount) }))
  return {
    id: `${line.order_line_id}-${id}`,
    amount: part(line.price),
    shipping_amount: isShippingFree ? 0 : part(line.shipping_price ?? 0),
    taxes: parts(line.taxes),
    shipping_taxes: isShippingFree ? [] : parts(line.shipping_taxes),
    reason_code: "35",
    created_date: "2026-05-03T10:00:00Z",
  }
}

function digitsOf(currency: string): number {
  return defaultCurrencies[currency]?.decimal_digits ?? 2
}

function smallestUnit({ currency_iso_code }: MiraklOrder): number {
  return 10 ** -digitsOf(currency_iso_code)
}

// bignumber.js's name of it.
const ROUND_DOWN = 1
