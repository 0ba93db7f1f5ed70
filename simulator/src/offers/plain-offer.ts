import type { Offer } from "../state/offer"
import type { Shop } from "../state/shop"

/** An offer of which nothing is known but its ids: sold nowhere else, not discounted, out of stock. */
export function plainOffer(
  shop: Shop,
  { offer_id, shop_sku, now }: { offer_id: number; shop_sku: string; now: Date }
): Offer {
  return {
    offer_id,
    shop_id: shop.shop_id,
    shop_sku,
    product_sku: `MKP${String(offer_id).padStart(15, "0")}`,
    product_title: shop_sku,
    product_description: null,
    product_brand: null,
    description: "",
    category_code: "100",
    category_label: "Home",
    references: [],
    price: 10,
    origin_price: 10,
    currency_iso_code: shop.currency_iso_code,
    quantity: 0,
    warehouses: [],
    state_code: "11",
    logistic_class_code: "M",
    channels: [...shop.channels],
    min_order_quantity: 1,
    max_order_quantity: 100,
    package_quantity: 1,
    min_quantity_alert: 0,
    leadtime_to_ship: shop.lead_time_to_ship,
    favorite_rank: null,
    product_tax_code: null,
    msrp: null,
    fulfillment_center_code: "DEFAULT",
    forced_inactivity_reasons: [],
    stock_managed_by_operator: false,
    deleted: false,
    date_created: now,
    last_updated: now,
  }
}
