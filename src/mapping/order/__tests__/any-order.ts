import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { MiraklOrder } from "../../../mirakl-api"
import { buildOrder, givenLine, type Given } from "./build-order"

// Yen have no decimals, euro two, dinars three.
export const CURRENCIES = ["JPY", "EUR", "BHD"] as const
type Amounts = {
  currency: (typeof CURRENCIES)[number]
  mode: "TAX_INCLUDED" | "TAX_EXCLUDED"
}

const smallest = (currency: string) =>
  10 ** -(defaultCurrencies[currency]?.decimal_digits ?? 2)

/** An amount in whole smallest units, as JSON has it. */
const amount = (currency: string, max: number) =>
  fc
    .integer({ min: 1, max })
    .map((units) =>
      MathBN.mult(units, MathBN.convert(smallest(currency))).toNumber()
    )

/** Taxes that were rounded, so that no nominal rate gives them. */
const taxes = (base: number, { currency, mode }: Amounts) =>
  fc
    .array(fc.double({ min: 0, max: 0.3, noNaN: true }), { maxLength: 3 })
    .map((rates) => {
      const whole =
        mode === "TAX_INCLUDED" ? 1 + rates.reduce((a, b) => a + b, 0) : 1
      const digits = defaultCurrencies[currency]?.decimal_digits ?? 2
      return rates.map((rate, index) => ({
        code: `TAX${index}`,
        amount: MathBN.convert((base / whole) * rate, digits).toNumber(),
        rate: Math.round(rate * 1000) / 10,
      }))
    })

const line = (
  amounts: Amounts,
  index: number,
  skus: readonly string[]
): fc.Arbitrary<Given> =>
  fc
    .record({
      // Price and unit × quantity differ after promotions.
      price: amount(amounts.currency, 500_000),
      quantity: fc.integer({ min: 1, max: 12 }),
      shipping_price: fc.oneof(fc.constant(0), amount(amounts.currency, 3000)),
      fees: fc.array(amount(amounts.currency, 500), { maxLength: 3 }),
      isRefused: fc.boolean(),
    })
    .chain(({ fees, isRefused, ...given }) =>
      fc
        .record({
          taxes: taxes(given.price, amounts),
          shipping_taxes: taxes(given.shipping_price, amounts),
        })
        .map((lists) =>
          givenLine({
            ...given,
            ...lists,
            order_line_id: `L${index}`,
            offer_sku: skus[index % skus.length],
            price_unit: null,
            fees: fees.map((fee, at) => ({ code: `FEE${at}`, amount: fee })),
            total_price: MathBN.sum(
              given.price,
              given.shipping_price,
              ...fees
            ).toNumber(),
            // The first line stays, so that there is an order.
            order_line_state: isRefused && index ? "REFUSED" : "SHIPPING",
          })
        )
    )

/** Orders with all that can be on a bill: taxes, shipping, fees, refused lines. */
export const anyOrder = (
  currencies: readonly Amounts["currency"][],
  skus: readonly string[]
): fc.Arbitrary<MiraklOrder> =>
  fc
    .record({
      currency: fc.constantFrom(...currencies),
      mode: fc.constantFrom("TAX_INCLUDED" as const, "TAX_EXCLUDED" as const),
      lineCount: fc.integer({ min: 1, max: 5 }),
    })
    .chain(({ lineCount, ...amounts }) =>
      fc
        .tuple(
          ...Array.from({ length: lineCount }, (_, index) =>
            line(amounts, index, skus)
          )
        )
        .map((order_lines) =>
          buildOrder({
            order_lines,
            order_tax_mode: amounts.mode,
            currency_iso_code: amounts.currency,
          })
        )
    )

/** What the buyer pays, added up anew from the wire. */
export const expectedTotal = (given: MiraklOrder): string => {
  const isNet = given.order_tax_mode === "TAX_EXCLUDED"
  const live = given.order_lines.filter(
    (it) => it.order_line_state === "SHIPPING"
  )
  return MathBN.sum(
    ...live.flatMap((it) => [
      it.total_price ?? 0,
      ...(isNet ? [...it.taxes, ...it.shipping_taxes] : []).map(
        (tax) => tax.amount
      ),
    ])
  ).toFixed()
}
