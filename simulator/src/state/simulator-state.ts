import type { AgendaEntry } from "./agenda"
import { GeneratedOffers } from "./generated-offers"
import type { Offer } from "./offer"
import type { OfferExport } from "./offer-export"
import type { Order } from "./order"
import type { OrderDocument } from "./order-document"
import type { Platform } from "./platform"
import type { Shipment } from "./shipment"
import type { ApiKey, Shop } from "./shop"
import type { StockImport } from "./stock-import"

/** Everything the marketplace knows. Plain data, so that it can be saved. */
export type SimulatorState = {
  platforms: Map<string, Platform>
  shops: Map<number, Shop>
  apiKeys: Map<string, ApiKey>
  /** By shop, then by shop SKU. Deleted offers stay, flagged. */
  offers: Map<number, Map<string, Offer>>
  orders: Map<string, Order>
  /** By their number. */
  orderDocuments: Map<number, OrderDocument>
  shipments: Map<string, Shipment>
  stockImports: Map<string, StockImport>
  offerExports: Map<string, OfferExport>
  agenda: AgendaEntry[]
  /** The next exports that end in FAILED. */
  failingExports: number
  sequence: number
}

/** The state as of one instant: what every rule of the marketplace works on. */
export type Moment = { state: SimulatorState; now: Date }

export function createEmptyState(): SimulatorState {
  return {
    platforms: new Map(),
    shops: new Map(),
    apiKeys: new Map(),
    offers: new Map(),
    orders: new Map(),
    orderDocuments: new Map(),
    shipments: new Map(),
    stockImports: new Map(),
    offerExports: new Map(),
    agenda: [],
    failingExports: 0,
    sequence: 1000,
  }
}

/** The next number of the platform's own counter (refund and offer ids …). */
export function nextSequence(state: SimulatorState): number {
  state.sequence += 1
  return state.sequence
}

export function requirePlatform(state: SimulatorState, id: string): Platform {
  const platform = state.platforms.get(id)
  if (!platform) {
    throw new Error(`Unknown platform '${id}'.`)
  }
  return platform
}

export function requireShop(state: SimulatorState, id: number): Shop {
  const shop = state.shops.get(id)
  if (!shop) {
    throw new Error(`Unknown shop ${id}.`)
  }
  return shop
}

export function offersOf(
  state: SimulatorState,
  shopId: number
): Map<string, Offer> {
  const known = state.offers.get(shopId)
  if (known) {
    return known
  }
  const offers = new Map<string, Offer>()
  state.offers.set(shopId, offers)
  return offers
}

export function findOffer(
  state: SimulatorState,
  shopId: number,
  sku: string
): Offer | null {
  return offersOf(state, shopId).get(sku) ?? null
}

/** Keeps the stock of an offer that was just changed. */
export function keepStock(offers: Map<string, Offer>, offer: Offer): void {
  if (offers instanceof GeneratedOffers) {
    offers.setStock(offer)
  } else {
    offers.set(offer.shop_sku, offer)
  }
}
