import { nextSequence, offersOf, type Moment } from "../state/simulator-state"
import type { Offer } from "../state/offer"
import type { Shop } from "../state/shop"
import { plainOffer } from "./plain-offer"

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
    ...(existing ?? newOffer(moment, shop, input.shop_sku)),
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

function newOffer({ state, now }: Moment, shop: Shop, sku: string): Offer {
  const offerId = nextSequence(state)
  return plainOffer(shop, { offer_id: offerId, shop_sku: sku, now })
}
