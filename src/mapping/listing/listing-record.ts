/** What a source says about a listing; keys are columns, null is "not given". */
export type ListingRecord = {
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
  references: { type: string; reference: string }[]
  state_code: string | null
  logistic_class_code: string | null
  /** Zone and method of the cheapest delivery. */
  shipping_zone_code: string | null
  shipping_type_code: string | null
  channels: string[]
  /** For one unit now, discounts applied; major units of `currency_code`. */
  price: number | null
  /** ISO 4217 in lower case, as Medusa writes it. */
  currency_code: string | null
  mirakl_quantity: number | null
  active: boolean
  inactivity_reasons: string[]
  min_order_quantity: number | null
  max_order_quantity: number | null
  package_quantity: number | null
  lead_time_days: number | null
  extras: Record<string, unknown>
}

/** The part of a record that the export of offers gives. */
export type ExportedListingRecord = Omit<
  ListingRecord,
  | "title"
  | "category_code"
  | "category_label"
  | "ean"
  | "upc"
  | "isbn"
  | "mpn"
  | "references"
  | "inactivity_reasons"
  | "extras"
> & {
  /** ISO 8601. */
  mirakl_updated_at: string | null
}
