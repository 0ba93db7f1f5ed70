import { toMiraklDate } from "../http/mirakl-date"
import { isActive, type Offer } from "../state/offer"
import type { Platform } from "../state/platform"
import type { Shop } from "../state/shop"
import { toWireShippingCharge } from "./to-wire-offer"

/** (OF54, JSON) One offer; a deleted one carries only its ids and flags. */
export function toExportedJson(
  platform: Platform,
  shop: Shop,
  offer: Offer
): Record<string, unknown> {
  const identity = {
    active: isActive(offer, shop),
    deleted: offer.deleted,
    last_updated: toMiraklDate(offer.last_updated),
    offer_id: offer.offer_id,
    product_sku: offer.product_sku,
    shop_id: offer.shop_id,
    shop_sku: offer.shop_sku,
  }
  if (offer.deleted) {
    return identity
  }
  const discount = offer.price < offer.origin_price ? offer.price : null
  return {
    ...identity,
    allow_quote_requests: false,
    channels: offer.channels,
    currency_iso_code: offer.currency_iso_code,
    date_created: toMiraklDate(offer.date_created),
    description: offer.description,
    fulfillment: { center: { code: offer.fulfillment_center_code } },
    is_professional: true,
    leadtime_to_ship: Math.max(1, offer.leadtime_to_ship),
    logistic_class: { code: offer.logistic_class_code },
    max_order_quantity: offer.max_order_quantity,
    min_order_quantity: offer.min_order_quantity,
    ...toWireShippingCharge(platform),
    package_quantity: offer.package_quantity,
    premium: false,
    prices: [
      {
        ...(discount !== null && { discount_price: discount }),
        origin_price: offer.origin_price,
        volume_prices: [
          {
            quantity_threshold: 1,
            unit_origin_price: offer.origin_price,
            ...(discount !== null && { unit_discount_price: discount }),
          },
        ],
      },
    ],
    quantity: offer.quantity,
    shop_name: shop.shop_name,
    state_code: offer.state_code,
    ...(offer.warehouses.length > 0 && { warehouses: offer.warehouses }),
  }
}

/** The CSV columns, in the order of the file. */
export const EXPORT_COLUMNS = [
  "offer-id",
  "product-sku",
  "min-shipping-price",
  "min-shipping-price-additional",
  "min-shipping-zone",
  "min-shipping-type",
  "price",
  "total-price",
  "quantity",
  "description",
  "state-code",
  "shop-id",
  "shop-name",
  "logistic-class",
  "active",
  "channels",
  "deleted",
  "origin-price",
  "discount-price",
  "currency-iso-code",
  "leadtime-to-ship",
  "fulfillment-center-code",
  "shop-sku",
  "date-created",
  "last-updated",
  "min-order-quantity",
  "max-order-quantity",
  "package-quantity",
] as const

/** (OF54, CSV) The same facts by column name. */
export function toExportedRow(
  platform: Platform,
  shop: Shop,
  offer: Offer
): Partial<Record<string, string | number | boolean>> {
  const identity = {
    "offer-id": offer.offer_id,
    "product-sku": offer.product_sku,
    "shop-id": offer.shop_id,
    "shop-sku": offer.shop_sku,
    active: isActive(offer, shop),
    deleted: offer.deleted,
    "last-updated": toMiraklDate(offer.last_updated),
  }
  if (offer.deleted) {
    return identity
  }
  const charge = toWireShippingCharge(platform)
  return {
    ...identity,
    "min-shipping-price": charge.min_shipping_price,
    "min-shipping-price-additional": charge.min_shipping_price_additional,
    "min-shipping-zone": charge.min_shipping_zone,
    "min-shipping-type": charge.min_shipping_type,
    price: offer.price,
    "total-price": offer.price,
    quantity: offer.quantity,
    description: offer.description,
    "state-code": offer.state_code,
    "shop-name": shop.shop_name,
    "logistic-class": offer.logistic_class_code,
    channels: offer.channels.join("|"),
    "origin-price": offer.origin_price,
    ...(offer.price < offer.origin_price && { "discount-price": offer.price }),
    "currency-iso-code": offer.currency_iso_code,
    "leadtime-to-ship": Math.max(1, offer.leadtime_to_ship),
    "fulfillment-center-code": offer.fulfillment_center_code,
    "date-created": toMiraklDate(offer.date_created),
    "min-order-quantity": offer.min_order_quantity,
    "max-order-quantity": offer.max_order_quantity,
    "package-quantity": offer.package_quantity,
  }
}
