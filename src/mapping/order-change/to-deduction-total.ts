import { MathBN } from "@medusajs/framework/utils"
import type { MiraklRefund } from "../../mirakl-api"
import type { TaxMode } from "../order/to-tax-lines"

type Deduction = Pick<
  MiraklRefund,
  "amount" | "shipping_amount" | "fees" | "taxes" | "shipping_taxes"
>

/**
 * The money that a refund gives back: goods, shipping and fees, with the taxes
 * that Mirakl tells beside them where the order's amounts are without.
 *
 * @returns major units, taxes included, a decimal string
 */
export function toDeductionTotal(
  deduction: Deduction,
  taxMode: TaxMode
): string {
  const taxes =
    taxMode === "TAX_EXCLUDED"
      ? [...deduction.taxes, ...deduction.shipping_taxes]
      : []
  return MathBN.convert(
    MathBN.sum(
      deduction.amount ?? 0,
      deduction.shipping_amount ?? 0,
      ...[...deduction.fees, ...taxes].map(({ amount }) => amount)
    ),
    10
  ).toFixed()
}
