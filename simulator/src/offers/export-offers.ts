import { randomUUID } from "node:crypto"
import { GeneratedOffers } from "../state/generated-offers"
import { partOf, type LazyList } from "../state/lazy-list"
import { isActive, type Offer } from "../state/offer"
import type { OfferExport, OfferExportRequest } from "../state/offer-export"
import type { Shop } from "../state/shop"
import {
  offersOf,
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"

/** Older exports of a shop are forgotten, so that memory stays bounded. */
const KEPT_EXPORTS = 5

/** (OF52) Queues an export; its content is what holds when it ends. */
export function queueOfferExport(
  moment: Moment,
  shop: Shop,
  request: OfferExportRequest
): OfferExport {
  const { behaviour } = requirePlatform(moment.state, shop.platform_id)
  const offerExport: OfferExport = {
    tracking_id: randomUUID(),
    shop_id: shop.shop_id,
    request,
    status: "PENDING",
    error: null,
    date_created: moment.now,
    last_updated: moment.now,
    chunks: [],
  }
  moment.state.offerExports.set(offerExport.tracking_id, offerExport)
  moment.state.agenda.push({
    at: new Date(moment.now.getTime() + behaviour.export_latency_ms),
    kind: "offer_export_end",
    id: offerExport.tracking_id,
  })
  return offerExport
}

/** The export ends: a snapshot in chunks, or FAILED when that was asked for. */
export function finishOfferExport(
  moment: Moment,
  offerExport: OfferExport
): void {
  offerExport.last_updated = moment.now
  if (moment.state.failingExports > 0) {
    moment.state.failingExports -= 1
    offerExport.status = "FAILED"
    offerExport.error = { code: "1", detail: "Internal error" }
    return
  }
  const { request } = offerExport
  const selected = selectOffers(moment, offerExport)
  const extension = request.export_type === "text/csv" ? "csv" : "json"
  const size = request.items_per_chunk
  // An empty export still has its one, empty file.
  const count = Math.max(1, Math.ceil(selected.length / size))
  offerExport.chunks = Array.from({ length: count }, (_, index) => ({
    file: `of52-export/offers/${index}.${extension}`,
    offers: partOf(selected, index * size, size),
  }))
  offerExport.status = "COMPLETED"
  forgetOldExports(moment, offerExport.shop_id)
}

function selectOffers(
  moment: Moment,
  offerExport: OfferExport
): LazyList<Offer> {
  const { request, shop_id } = offerExport
  const shop = requireShop(moment.state, shop_id)
  const offers = offersOf(moment.state, shop_id)
  if (offers instanceof GeneratedOffers && !request.channel_codes) {
    const snapshot = offers.snapshot(request.last_request_date)
    return request.last_request_date || request.include_inactive_offers
      ? snapshot
      : onlyActive(snapshot, shop)
  }
  const selected: Offer[] = []
  for (const offer of offers.values()) {
    if (isWanted(offer, shop, request)) {
      selected.push({ ...offer })
    }
  }
  return selected
}

/** Remembers which, not what: a catalogue may be large. */
function onlyActive(all: LazyList<Offer>, shop: Shop): LazyList<Offer> {
  const at = (position: number) => all.slice(position, position + 1)
  const positions = Int32Array.from({ length: all.length }, (_, it) => it)
  const active = positions.filter((position) =>
    at(position).some((offer) => isActive(offer, shop))
  )
  return {
    length: active.length,
    slice: (start, end) => [...active.subarray(start, end)].flatMap(at),
  }
}

function isWanted(
  offer: Offer,
  shop: Shop,
  request: OfferExportRequest
): boolean {
  const { channel_codes: channels, last_request_date: since } = request
  if (channels && !offer.channels.some((code) => channels.includes(code))) {
    return false
  }
  if (since !== null) {
    return offer.last_updated.getTime() >= since.getTime()
  }
  return (
    !offer.deleted && (request.include_inactive_offers || isActive(offer, shop))
  )
}

function forgetOldExports(moment: Moment, shopId: number): void {
  const done = [...moment.state.offerExports.values()].filter(
    (entry) => entry.shop_id === shopId && entry.status === "COMPLETED"
  )
  for (const old of done.slice(0, -KEPT_EXPORTS)) {
    moment.state.offerExports.delete(old.tracking_id)
  }
}
