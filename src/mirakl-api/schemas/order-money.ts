import { z } from "@medusajs/framework/zod"
import {
  decimal,
  identifier,
  listOf,
  optionalDateTime,
  optionalDecimal,
  optionalFlag,
  optionalIdentifier,
  optionalInteger,
  optionalText,
} from "./primitives"

/** A tax of a line: `amount` is the line's total, not per unit; `rate` in percent where told. */
export const taxSchema = z.object({
  code: identifier,
  amount: decimal,
  rate: optionalDecimal,
  tax_calculation_rule: optionalText,
})

const feeSchema = z.object({ code: identifier, amount: decimal })

const breakdownSchema = z
  .object({
    parts: listOf(
      z.object({
        amount: decimal,
        commissionable: optionalFlag,
        debitable_from_customer: optionalFlag,
        payable_to_shop: optionalFlag,
      })
    ),
  })
  .nullish()

const ecoContributionSchema = z.object({
  epr_category_code: optionalText,
  producer_id: optionalText,
  producer_id_owner: optionalText,
  total_amount: optionalDecimal,
  unit_amount: optionalDecimal,
})

const commissionTaxSchema = z.object({
  code: identifier,
  amount: decimal,
  rate: optionalDecimal,
})

// What cancelations and refunds have in common. Amounts are without tax in
// TAX_EXCLUDED mode; the taxes stand beside them.
const deduction = {
  id: identifier,
  amount: optionalDecimal,
  amount_breakdown: breakdownSchema,
  shipping_amount: optionalDecimal,
  shipping_amount_breakdown: breakdownSchema,
  taxes: listOf(taxSchema),
  shipping_taxes: listOf(taxSchema),
  fees: listOf(feeSchema),
  eco_contributions: listOf(ecoContributionSchema),
  quantity: optionalInteger,
  reason_code: optionalIdentifier,
  created_date: optionalDateTime,
  commission_amount: optionalDecimal,
  commission_taxes: listOf(commissionTaxSchema),
  commission_total_amount: optionalDecimal,
}

/** A cancelation of a line or a part of it; quantity 0 means that only money is taken off. */
export const cancelationSchema = z.object(deduction)

/** A refund of a line; `state` is what older platforms send instead of `refund_state`. */
export const refundSchema = z.object({
  ...deduction,
  order_refund_id: optionalIdentifier,
  refund_state: optionalText,
  state: optionalText,
  transaction_date: optionalDateTime,
  transaction_number: optionalText,
})

const promotionSchema = z.object({
  id: optionalIdentifier,
  deduced_amount: optionalDecimal,
  apportioned: optionalFlag,
  offered_quantity: optionalInteger,
  promo_code: optionalText,
  campaign: z.object({ identifier: optionalText }).nullish().catch(null),
  configuration: z
    .object({ type: optionalText, internal_description: optionalText })
    .nullish()
    .catch(null),
})

export {
  breakdownSchema,
  commissionTaxSchema,
  ecoContributionSchema,
  feeSchema,
  promotionSchema,
}
