import type { ListingImport } from "./listing-import"
import { readRecords } from "./read-records"
import { storeOffersPage } from "./store-offers-page"

export type Enrichment = {
  /** Listings that got the full record they wanted. */
  enriched: number
  rejected: number
}

/** Mirakl's page size: that many offers cost one call when all are read. */
const PAGE = 100
/** Read one by one in any case. */
const FEW = 20
/** Read again after a reading of everything, so that no record grows old. */
const REFRESHED_PAGES = 100

/**
 * (OF21) Fetches the full record of the listings that an export told to be new
 * or changed: one by one, or page by page when that takes fewer calls.
 *
 * @param refresh also reads on where the last reading of records ended: a
 * title changes without the offer's doing
 */
export async function enrichListings(
  run: ListingImport,
  { refresh }: { refresh: boolean }
): Promise<Enrichment> {
  const { service, instance } = run
  const { stale, live } = await service.listings.count(instance.id)
  let rejected = 0
  if (stale > Math.max(FEW, Math.ceil(live / PAGE))) {
    rejected += await readRecords(run)
  } else {
    for (const { shop_sku } of await listStale(run, stale)) {
      rejected += await enrichOne(run, shop_sku)
    }
    if (refresh) {
      rejected += await readRecords(run, REFRESHED_PAGES)
    }
  }
  const { stale: left } = await service.listings.count(instance.id)
  return { enriched: stale - left, rejected }
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
