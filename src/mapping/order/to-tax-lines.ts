import { MathBN } from "@medusajs/framework/utils"
import type { MiraklTax } from "../../mirakl-api"

/** Whether the order's amounts contain their taxes. */
export type TaxMode = "TAX_INCLUDED" | "TAX_EXCLUDED"

/** A tax line of a Medusa line item or shipping method. */
export type OrderTaxLine = {
  code: string
  description: string
  /** In percent, a decimal string: for a Mirakl tax the exact rate that the amount implies. */
  rate: string
  /** Of the store's own taxes. */
  tax_rate_id?: string
  provider_id?: string
  /** What Mirakl said: the nominal rate, where told, and the amount. */
  metadata?: { mirakl_rate: number | null; mirakl_amount: string }
}

/**
 * Medusa derives a tax from a rate, Mirakl tells amounts that were rounded. So
 * each tax gets the rate that its amount implies, to 20 decimals: Medusa then
 * computes Mirakl's amount to the cent. One tax line per tax code.
 *
 * @param amount of the whole line, major units, in the order's tax mode
 * @param taxes of the whole line
 * @returns null when no rate can express them: a tax without anything to tax
 */
export function toTaxLines(
  amount: number,
  taxes: MiraklTax[],
  taxMode: TaxMode
): OrderTaxLine[] | null {
  const byCode = sumByCode(taxes)
  const total = MathBN.sum(...byCode.map((tax) => tax.amount))
  const net = taxMode === "TAX_INCLUDED" ? MathBN.sub(amount, total) : amount
  if (byCode.some((tax) => !tax.amount.isZero()) && MathBN.lte(net, 0)) {
    return null
  }
  return byCode.map(({ code, amount: taxAmount, rate }) => ({
    code,
    description: rate === null ? code : `${code} (${rate} %)`,
    rate: taxAmount.isZero()
      ? "0"
      : MathBN.div(MathBN.mult(taxAmount, 100), net).toFixed(),
    metadata: { mirakl_rate: rate, mirakl_amount: taxAmount.toFixed() },
  }))
}

type TaxSum = {
  code: string
  amount: ReturnType<typeof MathBN.convert>
  rate: number | null
}

function sumByCode(taxes: MiraklTax[]): TaxSum[] {
  const sums = new Map<string, TaxSum>()
  for (const { code, amount, rate } of taxes) {
    const sum = sums.get(code)
    sums.set(code, {
      code,
      amount: MathBN.add(sum?.amount ?? 0, amount),
      // Two rates under one code leave no nominal rate to show.
      rate: sum && sum.rate !== (rate ?? null) ? null : (rate ?? null),
    })
  }
  return [...sums.values()]
}
