import { z } from "@medusajs/framework/zod"
import { addressSchema } from "./order-customer"
import {
  breakdownSchema,
  cancelationSchema,
  commissionTaxSchema,
  ecoContributionSchema,
  feeSchema,
  promotionSchema,
  refundSchema,
  taxSchema,
} from "./order-money"
import {
  additionalFieldSchema,
  decimal,
  identifier,
  integer,
  listOf,
  openEnum,
  optionalDateTime,
  optionalDecimal,
  optionalFlag,
  optionalIdentifier,
  optionalInteger,
  optionalText,
} from "./primitives"

/**
 * (OR11) A line of an order. Amounts are line totals unless named unit, net of
 * promotions, with or without tax as the order's `order_tax_mode` says. A
 * refused line keeps its price, quantity and taxes.
 */
export const orderLineSchema = z.object({
  order_line_id: identifier,
  order_line_index: optionalInteger,
  order_line_state: openEnum,
  order_line_state_reason_code: optionalIdentifier,
  order_line_state_reason_label: optionalText,
  offer_id: optionalIdentifier,
  /** The seller's own SKU. */
  offer_sku: optionalText,
  offer_state_code: optionalIdentifier,
  product_sku: optionalText,
  product_shop_sku: optionalText,
  product_title: optionalText,
  product_medias: listOf(
    z.object({
      media_url: optionalText,
      mime_type: optionalText,
      type: optionalText,
    })
  ),
  category_code: optionalText,
  category_label: optionalText,
  description: optionalText,
  quantity: integer,
  price_unit: optionalDecimal,
  origin_unit_price: optionalDecimal,
  /** Goods only: unit price × quantity. */
  price: decimal,
  price_additional_info: optionalText,
  price_amount_breakdown: breakdownSchema,
  shipping_price: optionalDecimal,
  shipping_price_amount_breakdown: breakdownSchema,
  /** `price` + `shipping_price` + fees. */
  total_price: optionalDecimal,
  taxes: listOf(taxSchema),
  shipping_taxes: listOf(taxSchema),
  tax_legal_notice: optionalText,
  fees: listOf(feeSchema),
  eco_contributions: listOf(ecoContributionSchema),
  promotions: listOf(promotionSchema),
  /** Without tax. */
  commission_fee: optionalDecimal,
  commission_taxes: listOf(commissionTaxSchema),
  /** Including tax. */
  total_commission: optionalDecimal,
  cancelations: listOf(cancelationSchema),
  refunds: listOf(refundSchema),
  can_refund: optionalFlag,
  shipping_from: z
    .object({
      address: addressSchema.nullish(),
      warehouse: z.object({ code: optionalText }).nullish(),
    })
    .nullish(),
  order_line_additional_fields: listOf(additionalFieldSchema),
  created_date: optionalDateTime,
  last_updated_date: optionalDateTime,
  debited_date: optionalDateTime,
  shipped_date: optionalDateTime,
  received_date: optionalDateTime,
})
