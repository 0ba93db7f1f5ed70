import { nextSequence, offersOf, type Moment } from "../state/simulator-state"
import type { Offer } from "../state/offer"
import type { Shop } from "../state/shop"

/** What somebody says about an offer; all but the SKU has a default. */
export type OfferInput = Partial<
  Omit<Offer, "shop_sku" | "shop_id" | "date_created" | "last_updated">
> & { shop_sku: string }

/** Creates the offer, or changes the one that has this SKU, as the portal does. */
export function upsertOffer(
  moment: Moment,
  shop: Shop,
  input: OfferInput
): Offer {
  const offers = offersOf(moment.state, shop.shop_id)
  const existing = offers.get(input.shop_sku)
  const offer: Offer = {
    ...(existing ?? createDefaults(moment, shop, input.shop_sku)),
    ...input,
    last_updated: moment.now,
  }
  if (!existing && input.origin_price === undefined) {
    offer.origin_price = offer.price
  }
  if (input.quantity !== undefined && input.warehouses === undefined) {
    offer.warehouses = []
  }
  offers.set(offer.shop_sku, offer)
  return offer
}

function createDefaults(moment: Moment, shop: Shop, sku: string): Offer {
  const offerId = nextSequence(moment.state)
  return {
    offer_id: offerId,
    shop_id: shop.shop_id,
    shop_sku: sku,
    product_sku: `MKP${String(offerId).padStart(15, "0")}`,
    product_title: sku,
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
    date_created: moment.now,
    last_updated: moment.now,
  }
}
