/** Sales channel and region of the orders from one Mirakl channel. */
export type MiraklChannelMapping = {
  id?: string
  channel_code: string
  sales_channel_id: string | null
  region_id: string | null
}

/** The Mirakl carrier of what a shipping option or fulfillment provider ships. */
export type MiraklCarrierMapping = {
  id?: string
  shipping_option_id: string | null
  provider_id: string | null
  carrier_code: string | null
  carrier_name: string | null
  tracking_url: string | null
}

/** A shipping option that no carrier mapping covers, and the carrier that looks like it. */
export type MiraklUnmappedShipping = {
  shipping_option_id: string
  name: string
  carrier_code: string | null
  carrier_label: string | null
}

/** A channel that no mapping has, and what looks meant for it; null is the instance's. */
export type MiraklUnmappedChannel = {
  channel_code: string
  sales_channel_id: string | null
  region_id: string | null
}

/** A label that held orders wait for, and the country that it seems to mean. */
export type MiraklUnknownCountry = {
  label: string
  country_code: string | null
}

/** The country (ISO 3166-1 alpha-2, lower case) that a label means. */
export type MiraklCountryMapping = {
  id?: string
  label: string
  country_code: string
}

/** What happens by itself when an order is imported. */
export type MiraklWorkflowRule = {
  id?: string
  payment_type: string | null
  financial_status: "any" | "pending" | "paid"
  confirm_order: boolean
  capture_payment: boolean
  create_invoice: boolean
  /** Also puts the invoice on the order at Mirakl. */
  upload_invoice: boolean
}
