import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { liveLines } from "./live-lines"
import type { TaxMode } from "./to-tax-lines"

// Finer than any currency, coarser than the noise of binary fractions.
const DECIMALS = 10

type Decimal = ReturnType<typeof MathBN.convert>

/** The order's tax mode; an order without taxes may leave it out, and then it means nothing. */
export function taxModeOf(order: MiraklOrder): TaxMode {
  return order.order_tax_mode === "TAX_EXCLUDED"
    ? "TAX_EXCLUDED"
    : "TAX_INCLUDED"
}

/**
 * What the buyer pays for the live lines: goods, shipping, fees and taxes, by
 * Mirakl's own line totals. Order totals are of no use: they contain refused
 * lines.
 *
 * @returns major units, taxes included, rounded to 10 decimals
 */
export function computeMiraklTotal(order: MiraklOrder): Decimal {
  const totals = liveLines(order).map((line) =>
    lineTotal(line, taxModeOf(order))
  )
  return MathBN.convert(MathBN.sum(...totals), DECIMALS)
}

/** The live lines' shipping, major units, in the order's tax mode. */
export function computeShippingTotal(order: MiraklOrder): Decimal {
  return MathBN.sum(...liveLines(order).map((line) => line.shipping_price ?? 0))
}

/**
 * The fees that the buyer pays: those that Mirakl counts in the line's total.
 * Some platforms list fees that stand beside the price.
 */
export function chargedFees(line: MiraklOrderLine): MiraklOrderLine["fees"] {
  const withoutFees = MathBN.add(line.price, line.shipping_price ?? 0)
  return line.total_price != null && MathBN.eq(line.total_price, withoutFees)
    ? []
    : line.fees
}

function lineTotal(line: MiraklOrderLine, taxMode: TaxMode): Decimal {
  const stated =
    line.total_price ??
    MathBN.sum(
      line.price,
      line.shipping_price ?? 0,
      ...line.fees.map((fee) => fee.amount)
    )
  return taxMode === "TAX_INCLUDED"
    ? MathBN.convert(stated)
    : MathBN.sum(
        stated,
        ...line.taxes.map((tax) => tax.amount),
        ...line.shipping_taxes.map((tax) => tax.amount)
      )
}
