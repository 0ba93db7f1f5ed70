export const MIRAKL_BINDING_STATUSES = [
  "waiting",
  "held",
  "imported",
  "ignored",
  "failed",
] as const
export type MiraklBindingStatus = (typeof MIRAKL_BINDING_STATUSES)[number]

type Amount = number | string

/** A Mirakl order and the Medusa order it became. Amounts in major units. */
export type MiraklOrder = {
  id: string
  instance_id: string
  instance?: { id: string; name: string; marketplace_url?: string }
  shop_key: string
  mirakl_order_id: string
  commercial_id: string
  mirakl_state: string
  mirakl_state_reason_code: string | null
  mirakl_state_reason_label: string | null
  status: MiraklBindingStatus
  phase: string
  held_reason: string | null
  held_details: Record<string, unknown> | null
  error_code: string | null
  error_message: string | null
  /** What a person should know of it, by code, with the facts. */
  flags: Record<string, Record<string, unknown>> | null
  order_id: string | null
  channel_code: string | null
  currency_code: string
  tax_mode: "TAX_INCLUDED" | "TAX_EXCLUDED"
  payment_type: string | null
  payment_workflow: string | null
  customer_debited_at: string | null
  total: Amount | null
  /** By the store's own taxes, where the instance wants them. */
  store_total: Amount | null
  shipping_total: Amount | null
  commission_total: Amount | null
  shipping_type_code: string | null
  shipping_type_label: string | null
  shipping_zone_code: string | null
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipping_deadline: string | null
  acceptance_deadline: string | null
  acceptance_decided_at: string | null
  can_cancel: boolean
  /** The buyer has opened an incident on a line. */
  has_incident: boolean
  mirakl_created_at: string
  mirakl_updated_at: string
  imported_at: string | null
  anonymized_at: string | null
  lines?: MiraklOrderLine[]
  shipments?: MiraklShipment[]
  /** None or one. */
  invoices?: MiraklInvoice[]
  created_at: string
}

/** A line of a Mirakl order; amounts are line totals unless named unit. */
export type MiraklOrderLine = {
  id: string
  mirakl_line_id: string
  line_index: number
  mirakl_state: string
  mirakl_state_reason_label: string | null
  offer_sku: string
  product_sku: string | null
  product_title: string | null
  quantity: number
  unit_price: Amount
  price: Amount
  shipping_price: Amount
  commission: Amount | null
  carrier_code: string | null
  carrier_name: string | null
  variant_id: string | null
  can_refund: boolean
}

/** The invoice that the store made of an order. */
export type MiraklInvoice = {
  id: string
  number: string
  issued_at: string
  /** Whether its rule sends it to Mirakl. */
  wants_upload: boolean
  uploaded_at: string | null
  error_code: string | null
  error_message: string | null
}

/** A file that lies on a Mirakl order. */
export type MiraklDocument = {
  id: string
  file_name: string
  /** A code of the document types. */
  type: string
  date_uploaded: string | null
}

/** What was told to Mirakl about one fulfillment of the store. */
export type MiraklShipment = {
  id: string
  fulfillment_id: string
  status: "pending" | "pushing" | "pushed" | "held" | "failed"
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
  held_reason: string | null
  held_details: Record<string, unknown> | null
  error_message: string | null
  pushed_at: string | null
}

/** The states Mirakl gives to an order, in the order of its life. */
export const MIRAKL_ORDER_STATES = [
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

/** What an order may wait for a person with. */
export const MIRAKL_ORDER_REASONS = [
  "UNKNOWN_SKU",
  "AMBIGUOUS_SKU",
  "UNKNOWN_COUNTRY",
  "CURRENCY_NOT_IN_REGION",
  "ADDRESS_MISSING",
  "TAX_NOT_EXPRESSIBLE",
  "TOTALS_MISMATCH",
  "REGION_MISSING",
  "SALES_CHANNEL_MISSING",
  "STOCK_LOCATION_MISSING",
  "HELD_BY_STORE",
] as const

/** The states that may create a Medusa order. */
export const MIRAKL_IMPORTING_STATES = [
  "SHIPPING",
  "SHIPPED",
  "TO_COLLECT",
  "RECEIVED",
  "CLOSED",
] as const
