/** A variant of the store as an order line needs it. */
export type OrderVariant = {
  id: string
  sku: string | null
  title: string | null
  barcode: string | null
  thumbnail: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  product: {
    id: string
    title: string
    subtitle: string | null
    description: string | null
    handle: string | null
    thumbnail: string | null
    type_id: string | null
    type: { value: string } | null
    collection: { title: string } | null
    has_shipping_profile: boolean
  } | null
  inventory_items: {
    inventory_item_id: string
    required_quantity: number
    requires_shipping: boolean
  }[]
}

/** What is known of the shop's offers that an order may name. */
export type OrderListing = {
  offer_id: string
  shop_sku: string
  link_status: "linked" | "unlinked" | "ambiguous"
  link_source: "sku" | "barcode" | "manual" | null
  variant_id: string | null
}

export type VariantMatch =
  | { kind: "matched"; variant: OrderVariant }
  | { kind: "unknown" }
  | { kind: "ambiguous" }
