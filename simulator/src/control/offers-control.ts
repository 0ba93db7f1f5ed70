import { notFound } from "../http/mirakl-problem"
import { upsertOffer, type OfferInput } from "../offers/build-offer"
import type { Simulation } from "../simulation"
import type { Offer } from "../state/offer"
import { findOffer, offersOf, requireShop } from "../state/simulator-state"

/** Offers, as somebody edits them in the seller portal. */
export class OffersControl {
  constructor(private readonly simulation: Simulation) {}

  /** Creates offers, or changes those whose SKU exists. */
  set(shopId: number, ...inputs: OfferInput[]): Offer[] {
    this.simulation.revision += 1
    const moment = this.simulation.moment()
    const shop = requireShop(moment.state, shopId)
    return inputs.map((input) => upsertOffer(moment, shop, input))
  }

  get(shopId: number, sku: string): Offer {
    const offer = findOffer(this.simulation.moment().state, shopId, sku)
    if (!offer) {
      throw notFound(`No offer with SKU '${sku}' in the shop ${shopId}.`)
    }
    return offer
  }

  list(shopId: number): Offer[] {
    return [...offersOf(this.simulation.moment().state, shopId).values()]
  }

  /** Deletes the offer; differential exports still tell. */
  delete(shopId: number, sku: string): Offer {
    this.simulation.revision += 1
    const offer = this.get(shopId, sku)
    offer.deleted = true
    offer.last_updated = this.simulation.clock.now()
    offersOf(this.simulation.state, shopId).set(sku, offer)
    return offer
  }
}
