/** What the platform can do, as the last connection test found it. */
export type MiraklCapabilities = Record<
  string,
  boolean | number | string | null | string[]
>

export type MiraklInstanceStatus =
  "draft" | "connected" | "paused" | "error" | "archived"

/** One shop on one marketplace. Times are ISO 8601; the key never comes out. */
export type MiraklInstance = {
  id: string
  name: string
  label: "production" | "sandbox"
  status: MiraklInstanceStatus
  marketplace_url: string
  host: string
  shop_id: string | null
  shop_name: string | null
  platform_name: string | null
  api_key_last4: string
  currency_code: string | null
  capabilities: MiraklCapabilities | null
  last_tested_at: string | null
  confirmed_at: string | null
  error_code: string | null
  error_message: string | null
  sales_channel_id: string | null
  region_id: string | null
  stock_location_ids: string[]
  price_list_id: string | null
  shipping_option_id: string | null
  link_by: "sku" | "barcode" | "sku_or_barcode"
  order_states: string[]
  import_orders_created_after: string | null
  buyer_email: "undeliverable" | "relay"
  emit_order_placed: boolean
  tax_system: "marketplace" | "store"
  create_company: boolean
  /** What becomes of open orders that are older than the import date. */
  existing_orders: "skip" | "take_over" | "no_stock"
  acceptance_policy: "manual" | "when_available" | "always"
  acceptance_short_stock: "manual" | "refuse"
  /** Percent below the store's price; null accepts any. */
  acceptance_price_tolerance: number | null
  acceptance_hours: number | null
  invoice_prefix: string | null
  stock_basis: "available" | "stocked"
  stock_buffer: number
  stock_percentage: number
  stock_maximum: number | null
  stock_minimum: number | null
  unmanaged_quantity: number | null
  backorder_quantity: number | null
  stock_full_export_hours: number
  stock_full_export_at: string | null
  log_level: "error" | "success" | "all"
  log_retention_days: number
  /** Null for never. */
  buyer_retention_days: number | null
  created_at: string
  updated_at: string
}

/** Everything a merchant may set after the instance was created. */
export type MiraklInstanceUpdate = Partial<
  Pick<
    MiraklInstance,
    | "name"
    | "label"
    | "marketplace_url"
    | "shop_id"
    | "sales_channel_id"
    | "region_id"
    | "stock_location_ids"
    | "price_list_id"
    | "shipping_option_id"
    | "link_by"
    | "order_states"
    | "import_orders_created_after"
    | "buyer_email"
    | "emit_order_placed"
    | "tax_system"
    | "create_company"
    | "existing_orders"
    | "acceptance_policy"
    | "acceptance_short_stock"
    | "acceptance_price_tolerance"
    | "acceptance_hours"
    | "invoice_prefix"
    | "stock_basis"
    | "stock_buffer"
    | "stock_percentage"
    | "stock_maximum"
    | "stock_minimum"
    | "unmanaged_quantity"
    | "backorder_quantity"
    | "stock_full_export_hours"
    | "log_level"
    | "log_retention_days"
    | "buyer_retention_days"
  >
>

export type CreateMiraklInstance = {
  name: string
  marketplace_url: string
  api_key: string
  shop_id: string | null
  label: MiraklInstance["label"]
}

/** The answer of a passed connection test. */
export type MiraklConnectionTest = {
  success: true
  account: {
    shop_id: string
    shop_name: string | null
    shop_state: string | null
    currency_iso_code: string | null
  }
  platform: { name: string | null }
  capabilities: MiraklCapabilities
}
