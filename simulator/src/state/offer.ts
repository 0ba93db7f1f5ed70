import type { Shop } from "./shop"

/** One offer of a shop, as the portal and the imports left it. */
export type Offer = {
  offer_id: number
  shop_id: number
  shop_sku: string
  product_sku: string
  product_title: string
  product_description: string | null
  product_brand: string | null
  description: string
  category_code: string
  category_label: string
  references: { reference_type: string; reference: string }[]
  price: number
  origin_price: number
  currency_iso_code: string
  quantity: number
  /** Per-warehouse split; empty when the quantity is global. */
  warehouses: { code: string; quantity: number }[]
  state_code: string
  logistic_class_code: string
  channels: string[]
  min_order_quantity: number
  max_order_quantity: number
  package_quantity: number
  min_quantity_alert: number
  leadtime_to_ship: number
  favorite_rank: number | null
  product_tax_code: string | null
  msrp: number | null
  fulfillment_center_code: string
  /** Reasons other than those that follow from quantity and shop. */
  forced_inactivity_reasons: string[]
  /** Stock files are refused for it: the operator manages its stock. */
  stock_managed_by_operator: boolean
  deleted: boolean
  date_created: Date
  last_updated: Date
}

/** Why the offer is not for sale; an empty list means it is active. */
export function listInactivityReasons(offer: Offer, shop: Shop): string[] {
  const reasons = [...offer.forced_inactivity_reasons]
  if (shop.shop_state !== "OPEN") {
    reasons.push("SHOP_NOT_OPEN")
  }
  if (offer.quantity === 0) {
    reasons.push("ZERO_QUANTITY")
  } else if (offer.quantity < offer.min_order_quantity) {
    reasons.push("AVAILABLE_QUANTITY_LESS_THAN_MIN_ORDER_QUANTITY")
  } else if (offer.quantity < offer.package_quantity) {
    reasons.push("AVAILABLE_QUANTITY_LESS_THAN_PACKAGE_QUANTITY")
  }
  return reasons
}

export function isActive(offer: Offer, shop: Shop): boolean {
  return !offer.deleted && listInactivityReasons(offer, shop).length === 0
}
