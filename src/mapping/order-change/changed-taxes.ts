import { MathBN } from "@medusajs/framework/utils"
import type { OrderTaxLine } from "../order/to-tax-lines"
import type { TaxLineFacts } from "./order-facts"

/**
 * The rates that are to change, by tax line.
 *
 * @param wanted null for a line that is off: it keeps its taxes, nothing is
 * computed from them
 */
export function changedTaxes(
  { tax_lines }: { tax_lines: TaxLineFacts[] },
  wanted: OrderTaxLine[] | null
) {
  return (wanted ? tax_lines : []).flatMap(({ id, code, rate }) => {
    const target = wanted?.find((tax) => tax.code === code)?.rate ?? "0"
    return MathBN.eq(rate, target) ? [] : [{ id, rate: target }]
  })
}
