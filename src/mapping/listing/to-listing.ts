import type { MiraklOffer } from "../../mirakl-api"
import type { ListingRecord } from "./listing-record"
import { toProductReferences } from "./to-product-references"

/**
 * (OF21) A listing from the full record of an offer.
 *
 * Which field comes from which operation:
 *
 * | field | OF21 | export (OF52 → OF54) |
 * |---|---|---|
 * | offer id, shop SKU, product SKU | yes | yes |
 * | title, category code and label | yes | – |
 * | description | the offer's, else the product's | the offer's |
 * | EAN, UPC, ISBN, MPN, all references | `product_references` by type | – |
 * | offer state, logistic class, channels | yes | yes |
 * | shipping zone and type | of the cheapest delivery | same |
 * | price, currency | `price` | default entry of `prices` |
 * | quantity, active | yes | yes |
 * | inactivity reasons | yes | – (cleared when active) |
 * | min/max/package quantity, lead time | yes | yes |
 * | extras | yes | – |
 * | last update on Mirakl | – | `last_updated` |
 * | removed | not in a complete pass | `deleted` |
 *
 * What an operation does not give is left as the other one gave it; what the
 * platform does not give at all is null.
 */
export function toListing(offer: MiraklOffer): ListingRecord {
  return {
    offer_id: offer.offer_id,
    shop_sku: offer.shop_sku,
    product_sku: offer.product_sku,
    title: textOrNull(offer.product_title),
    description:
      textOrNull(offer.description) ?? textOrNull(offer.product_description),
    category_code: textOrNull(offer.category_code),
    category_label: textOrNull(offer.category_label),
    ...toProductReferences(offer.product_references),
    state_code: offer.state_code,
    logistic_class_code: textOrNull(offer.logistic_class?.code),
    shipping_zone_code: textOrNull(offer.min_shipping_zone),
    shipping_type_code: textOrNull(offer.min_shipping_type),
    channels: offer.channels,
    price: offer.price ?? null,
    currency_code: textOrNull(offer.currency_iso_code)?.toLowerCase() ?? null,
    mirakl_quantity: offer.quantity ?? null,
    active: offer.active ?? false,
    inactivity_reasons: offer.active ? [] : offer.inactivity_reasons,
    min_order_quantity: offer.min_order_quantity ?? null,
    max_order_quantity: offer.max_order_quantity ?? null,
    package_quantity: offer.package_quantity ?? null,
    lead_time_days: offer.leadtime_to_ship ?? null,
    extras: toExtras(offer),
  }
}

// Only what stays the same while the offer does: an unchanged catalogue must
// compare as unchanged. Stock per warehouse changes with every sale.
function toExtras(offer: MiraklOffer): Record<string, unknown> {
  const extras = {
    product_brand: offer.product_brand,
    product_description: offer.product_description,
    logistic_class_label: offer.logistic_class?.label,
    min_shipping_price: offer.min_shipping_price,
    total_price: offer.total_price,
    available_start_date: offer.available_start_date,
    available_end_date: offer.available_end_date,
    favorite_rank: offer.favorite_rank,
    fulfillment_center_code: offer.fulfillment?.center?.code,
    offer_additional_fields: offer.offer_additional_fields,
  }
  return Object.fromEntries(
    Object.entries(extras).filter(([, value]) => isGiven(value))
  )
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value != null && value !== ""
}

/** Text without surrounding spaces; empty counts as not given. */
export function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() || null
}
