import type { TrackingInput } from "../shipments/carrier-rules"
import type {
  Address,
  CodedAmount,
  Customer,
  LineState,
  OrderState,
  PaymentWorkflow,
} from "../state/order"
import type { TaxMode } from "../state/platform"

/** A tax of a line: `amount` is the line's total; left out, it follows the rate. */
export type TaxInput = {
  code: string
  rate?: number
  amount?: number
  tax_calculation_rule?: "NONE" | "PROPORTIONAL_TO_AMOUNT"
}

export type OrderLineInput = {
  /** Need not exist as an offer; what is missing is made up. */
  offer_sku: string
  /** Default 1. */
  quantity?: number
  /** Default: the offer's price, else 10. In the order's tax mode. */
  price_unit?: number
  origin_unit_price?: number
  /** Default: unit × quantity. */
  price?: number
  /** Default 0. */
  shipping_price?: number
  taxes?: TaxInput[]
  shipping_taxes?: TaxInput[]
  fees?: CodedAmount[]
  promotions?: Record<string, unknown>[]
  /** Default 12 % of goods and shipping, plus 20 % tax. */
  commission_fee?: number
  order_line_id?: string
  offer_id?: number
  product_sku?: string
  product_title?: string
  product_shop_sku?: string | null
  description?: string | null
  /** Default: the order's state. */
  state?: LineState
  additional_fields?: Record<string, unknown>[]
}

/** What a test or a person says about an order; all but the lines has a default. */
export type OrderInput = {
  lines: OrderLineInput[]
  /** Default: the default shop. */
  shop_id?: number
  order_id?: string
  commercial_id?: string
  /** Default SHIPPING; later states get consistent dates. */
  state?: OrderState
  created_date?: string | Date
  channel_code?: string | null
  order_tax_mode?: TaxMode
  currency_iso_code?: string
  payment_type?: string | null
  payment_workflow?: PaymentWorkflow
  payment_duration?: number | null
  /** Default: what the state and the payment workflow imply. */
  customer_debited?: boolean
  customer?: Partial<Customer>
  billing_address?: Partial<Address> | null
  shipping_address?: Partial<Address> | null
  customer_notification_email?: string | null
  customer_directly_pays_seller?: boolean
  fulfillment_center_code?: string
  shipping_type_code?: string
  shipping_zone_code?: string
  shipping_pudo_id?: string | null
  shipping_deadline?: string | Date | null
  delivery_date?: { earliest: string | Date; latest: string | Date } | null
  leadtime_to_ship?: number
  tracking?: TrackingInput
  promotions?: Record<string, unknown>[]
  additional_fields?: Record<string, unknown>[]
  order_reference_for_customer?: string | null
  order_reference_for_seller?: string | null
  invoice_details?: Record<string, unknown> | null
  has_customer_message?: boolean
  /** Default true: the order takes its units off the offers. */
  take_stock?: boolean
  /** Merged over the OR11 answer last. */
  wire_overrides?: Record<string, unknown>
}
