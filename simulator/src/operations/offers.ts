import { pageByOffset } from "../http/offset-paging"
import { ok, type Call, type Operation } from "../http/operation"
import { toWireOffer } from "../offers/to-wire-offer"
import { GeneratedOffers } from "../state/generated-offers"
import type { LazyList } from "../state/lazy-list"
import type { Offer } from "../state/offer"
import { offersOf } from "../state/simulator-state"

export const offerOperations: Operation[] = [
  {
    code: "OF21",
    method: "GET",
    path: "/api/offers",
    handle: (call) => {
      const page = pageByOffset(call, listOffers(call))
      const offers = page.items.map((offer) =>
        toWireOffer(call.platform, call.shop, offer, call.now)
      )
      return ok({ offers, total_count: page.total }, page.headers)
    },
  },
  {
    code: "OF61",
    method: "GET",
    path: "/api/offers/states",
    handle: ({ platform, query }) => {
      const active = query.boolean("active")
      const states = platform.offer_states.filter(
        (state) => active === null || state.active === active
      )
      return ok({
        offer_states: states.map(({ code, label }) => ({ code, label })),
        total_count: states.length,
      })
    },
  },
]

/** What a generated catalogue must be made for as a whole. */
const FILTERS = [
  ...["offer_state_codes", "sku", "product_id", "favorite"],
  ...["sort", "order"],
]

function listOffers(call: Call): LazyList<Offer> {
  const { query } = call
  const states = query.commaList("offer_state_codes")
  const sku = query.text("sku")
  const productSku = query.text("product_id")
  const favorite = query.boolean("favorite") ?? false
  const known = offersOf(call.state, call.shop.shop_id)
  if (
    known instanceof GeneratedOffers &&
    !FILTERS.some((it) => query.text(it))
  ) {
    return known.live()
  }
  const candidates =
    sku === null ? known.values() : [known.get(sku)].filter((o) => !!o)
  const matching: Offer[] = []
  for (const offer of candidates) {
    if (
      !offer.deleted &&
      (states?.includes(offer.state_code) ?? true) &&
      (productSku === null || offer.product_sku === productSku) &&
      (!favorite || offer.favorite_rank !== null)
    ) {
      matching.push(offer)
    }
  }
  return sortOffers(call, matching)
}

function sortOffers({ query }: Call, offers: Offer[]): Offer[] {
  const key =
    query.oneOf("sort", ["totalPrice", "price", "productTitle"]) ?? "totalPrice"
  const sign = query.oneOf("order", ["asc", "desc"]) === "desc" ? -1 : 1
  const compare = (a: Offer, b: Offer) =>
    key === "productTitle"
      ? a.product_title.localeCompare(b.product_title)
      : a.price - b.price
  return offers.sort((a, b) => sign * compare(a, b) || a.offer_id - b.offer_id)
}
