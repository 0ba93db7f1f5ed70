/** The PC01 answer, as sent. */
export type PlatformConfiguration = {
  features: {
    [feature: string]: unknown
    disable_seller_alternative_carrier: boolean
    order_tax_mode: TaxMode
    order_workflows: {
      [workflow: string]: unknown
      order_acceptance: "AUTOMATIC" | "NOT_AUTOMATIC" | "BOTH"
      shipping_and_billing_details_before_acceptance: boolean
    }
    shipment: { multi_part_item_shipment: boolean; multi_shipment: boolean }
  }
  [section: string]: unknown
}

export type TaxMode = "TAX_INCLUDED" | "TAX_EXCLUDED"

export type Labelled = { code: string; label: string }
export type Described = Labelled & { description: string }

export type ShippingType = Described & {
  standard_code?: string
  click_and_collect: boolean
  delivery_by_operator: boolean
  mandatory_tracking: boolean
}

export type Carrier = Labelled & {
  standard_code?: string
  /** Holds `{trackingId}` where the number goes. */
  tracking_url?: string
}

export type Hierarchy = Labelled & {
  level: number
  /** Empty for a root. */
  parent_code: string
  label_translations: { locale: string; value: string }[]
}

export type Reason = Labelled & {
  type:
    | "INCIDENT_OPEN"
    | "INCIDENT_CLOSE"
    | "REFUND"
    | "CANCELATION"
    | "ORDER_MESSAGING"
    | "OFFER_MESSAGING"
    | "RETURN"
    | "RETURN_REJECTION"
  is_shop_right: boolean
}

export type DocumentType = Described & {
  entity: "ORDER" | "SHOP"
  mime_types?: string[]
}

export type OrderTax = Labelled & {
  tax_calculation_rule: "PROPORTIONAL_TO_AMOUNT" | "NONE"
}

/**
 * What the operator's back office and batches do, and what Mirakl leaves
 * unpublished. A delay of null means: only the control API does it.
 */
export type PlatformBehaviour = {
  acceptance_timeout_ms: number | null
  debit_request_delay_ms: number | null
  debit_confirmation_delay_ms: number | null
  refund_confirmation_delay_ms: number | null
  /** Subtracted from `start_update_date`, as Mirakl does. */
  update_date_delta_ms: number
  /** From upload to the end of an import or export. */
  import_latency_ms: number
  export_latency_ms: number
  /** 10 000 in production; test environments lower it. */
  min_items_per_chunk: number
  /** Whether OR28 is allowed on an order that has not left. */
  refund_before_shipping: boolean
  /** Whether a cancelation also lowers the line's own price and quantity. */
  cancelations_reduce_line: boolean
  /** Whether a refusal or cancelation gives the units back to the offer. */
  restock_on_cancelation: boolean
}

/** One marketplace's settings and master data; shops refer to it. */
export type Platform = {
  platform_id: string
  configuration: PlatformConfiguration
  behaviour: PlatformBehaviour
  channels: Described[]
  currencies: (Labelled & { platform_default?: boolean })[]
  offer_states: (Labelled & { active: boolean })[]
  shipping_zones: Described[]
  shipping_types: ShippingType[]
  carriers: Carrier[]
  logistic_classes: Described[]
  hierarchies: Hierarchy[]
  reasons: Reason[]
  documents: DocumentType[]
  order_taxes: OrderTax[]
}
