import { z } from "@medusajs/framework/zod"
import { orderCustomerSchema, type addressSchema } from "./order-customer"
import { orderLineSchema } from "./order-line"
import {
  promotionSchema,
  type cancelationSchema,
  type refundSchema,
  type taxSchema,
} from "./order-money"
import {
  additionalFieldSchema,
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
 * (OR11) One logistic order of one shop. Only what an import can't do without
 * is required; Mirakl's own examples leave out much of what its specification
 * marks as required. Totals include refused and cancelled lines.
 */
export const orderSchema = z.object({
  order_id: identifier,
  /** The buyer's cart order, shared by several shops. */
  commercial_id: optionalIdentifier,
  order_state: openEnum,
  order_state_reason_code: optionalIdentifier,
  order_state_reason_label: optionalText,
  order_lines: z.array(orderLineSchema),
  currency_iso_code: openEnum,
  /** TAX_INCLUDED or TAX_EXCLUDED. */
  order_tax_mode: optionalText,
  price: optionalDecimal,
  shipping_price: optionalDecimal,
  total_price: optionalDecimal,
  order_taxes: listOf(
    z.object({
      code: identifier,
      total_amount: optionalDecimal,
      rate: optionalDecimal,
    })
  ),
  /** Including tax. */
  total_commission: optionalDecimal,
  promotions: z
    .object({
      applied_promotions: listOf(promotionSchema),
      total_deduced_amount: optionalDecimal,
    })
    .nullish(),
  customer: orderCustomerSchema.nullish(),
  /** A relay address, or empty. */
  customer_notification_email: optionalText,
  channel: z.object({ code: openEnum, label: optionalText }).nullish(),
  payment_type: optionalText,
  payment_workflow: optionalText,
  payment_duration: optionalInteger,
  customer_debited_date: optionalDateTime,
  customer_directly_pays_seller: optionalFlag,
  transaction_number: optionalText,
  transaction_date: optionalDateTime,
  order_refunds: listOf(
    z.object({
      order_refund_id: identifier,
      taxes: listOf(
        z.object({
          code: identifier,
          total_amount: optionalDecimal,
          rate: optionalDecimal,
        })
      ),
    })
  ),
  fully_refunded: optionalFlag,
  shipping_type_code: optionalText,
  shipping_type_label: optionalText,
  shipping_type_standard_code: optionalText,
  shipping_zone_code: optionalText,
  shipping_zone_label: optionalText,
  shipping_carrier_code: optionalText,
  shipping_carrier_standard_code: optionalText,
  shipping_company: optionalText,
  shipping_tracking: optionalText,
  shipping_tracking_url: optionalText,
  shipping_pudo_id: optionalText,
  shipping_deadline: optionalDateTime,
  delivery_date: z
    .object({ earliest: optionalDateTime, latest: optionalDateTime })
    .nullish()
    .catch(null),
  leadtime_to_ship: optionalInteger.catch(null),
  /** `DEFAULT` when the seller ships. */
  fulfillment: z
    .object({ center: z.object({ code: optionalText }).nullish() })
    .nullish(),
  references: z
    .object({
      order_reference_for_customer: optionalText,
      order_reference_for_seller: optionalText,
    })
    .nullish()
    .catch(null),
  invoice_details: z
    .object({
      document_details: listOf(z.object({ format: optionalText })),
      payment_terms: z
        .object({ days: optionalInteger, type: optionalText })
        .nullish(),
    })
    .nullish()
    .catch(null),
  quote_id: optionalIdentifier,
  order_additional_fields: listOf(additionalFieldSchema),
  can_cancel: optionalFlag,
  can_shop_ship: optionalFlag,
  has_customer_message: optionalFlag,
  has_incident: optionalFlag,
  has_invoice: optionalFlag,
  created_date: optionalDateTime,
  last_updated_date: optionalDateTime,
  acceptance_decision_date: optionalDateTime,
})

/** (OR11) A page; its orders are parsed one by one, so that a bad one spoils no other. */
export const ordersPageSchema = z.object({
  orders: z.array(z.unknown()),
  total_count: integer,
})

export type MiraklOrder = z.infer<typeof orderSchema>
export type MiraklOrderLine = z.infer<typeof orderLineSchema>
export type MiraklOrderCustomer = z.infer<typeof orderCustomerSchema>
export type MiraklAddress = z.infer<typeof addressSchema>
export type MiraklTax = z.infer<typeof taxSchema>
export type MiraklCancelation = z.infer<typeof cancelationSchema>
export type MiraklRefund = z.infer<typeof refundSchema>
