import { toMiraklDate } from "../http/mirakl-date"
import { isActive, listInactivityReasons, type Offer } from "../state/offer"
import type { Platform } from "../state/platform"
import type { Shop } from "../state/shop"

const DAY_MS = 24 * 3600 * 1000

/** (OF21) The full record of an offer. */
export function toWireOffer(
  platform: Platform,
  shop: Shop,
  offer: Offer,
  now: Date
): Record<string, unknown> {
  const price = toWirePrice(offer)
  const logisticClass = platform.logistic_classes.find(
    (candidate) => candidate.code === offer.logistic_class_code
  )
  return {
    active: isActive(offer, shop),
    all_prices: [{ channel_code: null, ...price }],
    allow_quote_requests: false,
    applicable_pricing: { channel_code: null, ...price },
    category_code: offer.category_code,
    category_label: offer.category_label,
    channels: offer.channels,
    currency_iso_code: offer.currency_iso_code,
    description: offer.description,
    discount: null,
    favorite_rank: offer.favorite_rank,
    fulfillment: { center: { code: offer.fulfillment_center_code } },
    inactivity_reasons: listInactivityReasons(offer, shop),
    // Mirakl reports a lead time of zero as one.
    leadtime_to_ship: Math.max(1, offer.leadtime_to_ship),
    logistic_class: {
      code: offer.logistic_class_code,
      label: logisticClass?.label ?? offer.logistic_class_code,
    },
    max_order_quantity: offer.max_order_quantity,
    min_order_quantity: offer.min_order_quantity,
    min_quantity_alert: offer.min_quantity_alert,
    ...toWireShippingCharge(platform),
    ...(offer.msrp !== null && { msrp: offer.msrp }),
    offer_additional_fields: [],
    offer_id: offer.offer_id,
    package_quantity: offer.package_quantity,
    price: offer.price,
    price_additional_info: null,
    product_brand: offer.product_brand,
    product_description: offer.product_description,
    product_references: offer.references,
    product_sku: offer.product_sku,
    ...(offer.product_tax_code !== null && {
      product_tax_code: offer.product_tax_code,
    }),
    product_title: offer.product_title,
    quantity: offer.quantity,
    shipping_deadline: toMiraklDate(
      new Date(now.getTime() + Math.max(1, offer.leadtime_to_ship) * DAY_MS)
    ),
    shop_sku: offer.shop_sku,
    state_code: offer.state_code,
    total_price: offer.price,
    ...(offer.warehouses.length > 0 && { warehouses: offer.warehouses }),
  }
}

/** The cheapest way to send the offer, as the shop's settings have it. */
export function toWireShippingCharge(platform: Platform) {
  return {
    min_shipping_price: 0,
    min_shipping_price_additional: 0,
    min_shipping_type: platform.shipping_types[0]?.code ?? "STD",
    min_shipping_zone: platform.shipping_zones[0]?.code ?? "DOM1",
  }
}

function toWirePrice(offer: Offer) {
  const discount = offer.price < offer.origin_price ? offer.price : null
  return {
    price: offer.price,
    unit_discount_price: discount,
    unit_origin_price: offer.origin_price,
    volume_prices: [
      {
        price: offer.price,
        quantity_threshold: 1,
        unit_discount_price: discount ?? offer.price,
        unit_origin_price: offer.origin_price,
      },
    ],
  }
}
