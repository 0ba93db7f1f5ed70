export const MIRAKL_LINK_STATUSES = ["linked", "unlinked", "ambiguous"] as const
export const MIRAKL_SYNC_STATUSES = [
  "never",
  "pending",
  "in_sync",
  "rejected",
  "drifted",
] as const

export const MIRAKL_DRIFT_CAUSES = [
  "REJECTED",
  "LATE",
  "SOLD_MEANWHILE",
  "EDITED_IN_PORTAL",
  "UNKNOWN",
] as const

export const MIRAKL_STOCK_PROBLEMS = [
  "NO_INVENTORY_ITEM",
  "NO_STOCK_LEVEL",
  "OVERSOLD",
] as const

/** One offer of the shop. Prices in major units, quantities in units. */
export type MiraklListing = {
  id: string
  instance_id: string
  instance?: { id: string; name: string; marketplace_url?: string }
  offer_id: string
  shop_sku: string
  product_sku: string | null
  title: string | null
  description: string | null
  category_code: string | null
  category_label: string | null
  ean: string | null
  upc: string | null
  isbn: string | null
  mpn: string | null
  references: { type: string; reference: string }[] | null
  state_code: string | null
  logistic_class_code: string | null
  shipping_zone_code: string | null
  shipping_type_code: string | null
  channels: string[]
  price: number | string | null
  currency_code: string | null
  mirakl_quantity: number | null
  active: boolean
  inactivity_reasons: string[]
  min_order_quantity: number | null
  max_order_quantity: number | null
  package_quantity: number | null
  lead_time_days: number | null
  extras: Record<string, unknown> | null
  mirakl_updated_at: string | null
  enriched_at: string | null
  removed_at: string | null
  link_status: (typeof MIRAKL_LINK_STATUSES)[number]
  link_source: "sku" | "barcode" | "manual" | null
  variant_id: string | null
  variant?: MiraklLinkedVariant | null
  sync_status: (typeof MIRAKL_SYNC_STATUSES)[number]
  exported_quantity: number | null
  exported_at: string | null
  accepted_quantity: number | null
  accepted_at: string | null
  sync_error: string | null
  stock_problem: (typeof MIRAKL_STOCK_PROBLEMS)[number] | null
  oversold_quantity: number
  proven_equal_at: string | null
  drift_cause: (typeof MIRAKL_DRIFT_CAUSES)[number] | null
  drift_found_at: string | null
  /** What the next export would send; of a single listing, and of a list on request. */
  stock?: {
    quantity: number | null
    skip_reason: "unlinked" | "removed" | "inactive" | "unmanaged" | null
    problem: (typeof MIRAKL_STOCK_PROBLEMS)[number] | null
    oversold: number
  } | null
  created_at: string
  updated_at: string
}

/** The store's variant behind a linked listing. */
export type MiraklLinkedVariant = {
  id: string
  title: string | null
  sku: string | null
  product_id?: string | null
  product?: { id: string; title: string } | null
}
