import type { ListingImport } from "./listing-import"
import { readAllOffers } from "./read-all-offers"
import { storeOffersPage } from "./store-offers-page"

export type Enrichment = {
  /** Listings that got their full record. */
  enriched: number
  removed: number
  rejected: number
}

/** Mirakl's page size: that many offers cost one call when all are read. */
const PAGE = 100
/** Read one by one in any case. */
const FEW = 20

/**
 * (OF21) Fetches the full record of the listings that an export told to be new
 * or changed: one by one, or all offers when that takes fewer calls.
 */
export async function enrichListings(run: ListingImport): Promise<Enrichment> {
  const { service, instance } = run
  const { stale, live } = await service.listings.count(instance.id)
  if (stale > Math.max(FEW, Math.ceil(live / PAGE))) {
    const { tally } = await readAllOffers(run)
    const { stale: left } = await service.listings.count(instance.id)
    return {
      enriched: stale - left,
      removed: tally.removed,
      rejected: tally.rejected,
    }
  }
  let rejected = 0
  for (const { shop_sku } of await listStale(run, stale)) {
    rejected += await enrichOne(run, shop_sku)
  }
  const { stale: left } = await service.listings.count(instance.id)
  return { enriched: stale - left, removed: 0, rejected }
}

async function listStale({ service, instance }: ListingImport, count: number) {
  return service.listMiraklListings(
    { instance_id: instance.id, removed_at: null, enriched_at: null },
    { select: ["id", "shop_sku"], take: count }
  )
}

async function enrichOne(run: ListingImport, shopSku: string): Promise<number> {
  const pages = run.client.offers.iterateOffers(
    { shopSku },
    { continuesRun: true }
  )
  let rejected = 0
  for await (const page of pages) {
    rejected += (await storeOffersPage(run, page)).rejected
  }
  return rejected
}
