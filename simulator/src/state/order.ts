import type { TaxMode } from "./platform"

export const ORDER_STATES = [
  "STAGING",
  "WAITING_ACCEPTANCE",
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
  "SHIPPED",
  "TO_COLLECT",
  "RECEIVED",
  "CLOSED",
  "REFUSED",
  "CANCELED",
] as const
export type OrderState = (typeof ORDER_STATES)[number]
export type LineState = OrderState | "INCIDENT_OPEN" | "REFUNDED"

export const PAYMENT_WORKFLOWS = [
  "PAY_ON_ACCEPTANCE",
  "PAY_ON_DELIVERY",
  "PAY_ON_DUE_DATE",
  "PAY_ON_SHIPMENT",
  "NO_CUSTOMER_PAYMENT_CONFIRMATION",
] as const
export type PaymentWorkflow = (typeof PAYMENT_WORKFLOWS)[number]

/** A tax amount of a whole line, in the order's own tax mode. */
export type Tax = {
  code: string
  amount: number
  rate?: number
  tax_calculation_rule: "NONE" | "PROPORTIONAL_TO_AMOUNT"
}

export type CodedAmount = { code: string; amount: number }

/** What a refund and a cancelation of a line have in common. */
export type LineDeduction = {
  id: string
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string | null
  taxes: (CodedAmount & { rate?: number })[]
  shipping_taxes: (CodedAmount & { rate?: number })[]
  fees: CodedAmount[]
  commission_amount: number
  created_date: Date
}

export type Cancelation = LineDeduction

export type RefundState =
  | "WAITING_REFUND_TAX_CONFIRMATION"
  | "WAITING_REFUND"
  | "WAITING_REFUND_PAYMENT"
  | "REFUNDED"

export type Refund = LineDeduction & {
  order_refund_id: string
  refund_state: RefundState
  excluded_from_shipment: boolean
  transaction_number: string | null
  transaction_date: Date | null
}

export type OrderLine = {
  order_line_id: string
  order_line_index: number
  state: LineState
  /** Where an INCIDENT_OPEN or REFUNDED line comes from. */
  previous_state: OrderState
  state_reason_code: string | null
  state_reason_label: string | null
  offer_id: number
  offer_sku: string
  offer_state_code: string
  product_sku: string
  product_shop_sku: string | null
  product_title: string
  description: string | null
  category_code: string
  category_label: string
  quantity: number
  price_unit: number
  origin_unit_price: number
  /** Unit × quantity, goods only. */
  price: number
  shipping_price: number
  taxes: Tax[]
  shipping_taxes: Tax[]
  fees: CodedAmount[]
  promotions: Record<string, unknown>[]
  commission_fee: number
  commission_taxes: (CodedAmount & { rate: number })[]
  additional_fields: Record<string, unknown>[]
  cancelations: Cancelation[]
  /** The platform shows quantity and price net of the cancelations. */
  reduced_by_cancelations: boolean
  refunds: Refund[]
  created_date: Date
  last_updated_date: Date
  debited_date: Date | null
  shipped_date: Date | null
  received_date: Date | null
}

export type Address = {
  civility?: string | null
  firstname?: string | null
  lastname?: string
  company?: string | null
  company_2?: string | null
  street_1?: string
  street_2?: string | null
  zip_code?: string | null
  city?: string
  state?: string | null
  country?: string | null
  country_iso_code?: string | null
  phone?: string | null
  phone_secondary?: string | null
  additional_info?: string | null
}

export type Organization = {
  organization_id: string
  name?: string
  identification_number?: string
  tax_identification_number?: string
  address?: Record<string, unknown>
}

export type Customer = {
  customer_id: string
  civility?: string | null
  firstname: string
  lastname: string
  locale?: string | null
  organization?: Organization | null
  billing_address: Address | null
  shipping_address: Address | null
  accounting_contact?: Record<string, unknown>
  delivery_contact?: Record<string, unknown>
}

export type OrderTracking = {
  carrier_code: string | null
  carrier_standard_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
}

export type Order = {
  order_id: string
  commercial_id: string
  shop_id: number
  platform_id: string
  channel_code: string | null
  currency_iso_code: string
  order_tax_mode: TaxMode
  customer: Customer
  /** Addresses stay hidden until the order has reached SHIPPING once. */
  addresses_revealed: boolean
  customer_notification_email: string | null
  customer_directly_pays_seller: boolean
  payment_type: string | null
  payment_workflow: PaymentWorkflow
  payment_duration: number | null
  customer_debited_date: Date | null
  transaction_number: string | null
  transaction_date: Date | null
  fulfillment_center_code: string
  shipping_type_code: string
  shipping_zone_code: string
  shipping_pudo_id: string | null
  shipping_deadline: Date | null
  delivery_date: { earliest: Date; latest: Date } | null
  leadtime_to_ship: number
  tracking: OrderTracking
  references: {
    order_reference_for_customer: string | null
    order_reference_for_seller: string | null
  }
  promotions: Record<string, unknown>[]
  additional_fields: Record<string, unknown>[]
  invoice_details: Record<string, unknown> | null
  has_customer_message: boolean
  state_reason_code: string | null
  state_reason_label: string | null
  lines: OrderLine[]
  created_date: Date
  last_updated_date: Date
  /** Null when the platform decided by itself or by time-out. */
  acceptance_decision_date: Date | null
  /** Merged over the answer last: for oddities that no builder option covers. */
  wire_overrides: Record<string, unknown>
}
