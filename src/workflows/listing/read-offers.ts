import type { ListingImport, ListingTally } from "./listing-import"
import { readAllOffers } from "./read-all-offers"
import { readOfferExport } from "./read-offer-export"

export type OffersRead = {
  tally: ListingTally
  source: "OF21" | "OF52"
  /** Whether all offers were read, not only those that changed. */
  isFull: boolean
  /** Everything older is stored; null when this run missed something. */
  readAt: Date | null
}

/** From here on the export is quicker than pages of a hundred. */
const MANY_OFFERS = 2_000
/** A day, less what a daily run may begin early: else it would find itself due every second day. */
const DUE_MS = 24 * 3600_000 - 30 * 60_000

/**
 * Reads and stores the offers of an instance: what changed since the cursor,
 * or all of them the first time, in mode `full`, and once a day in scheduled
 * runs. All come in pages of full records (OF21), or, when they are many, from
 * the export (OF52), whose listings are then to be enriched. Where the
 * platform grants no export, OF21 it is.
 */
export async function readOffers(
  run: ListingImport,
  { mode, isScheduled }: { mode: unknown; isScheduled: boolean }
): Promise<OffersRead> {
  const { listings_cursor: cursor } = run.instance
  if (cursor && mode !== "full") {
    const isFull = isScheduled && isDue(run)
    const exported = await readOfferExport(run, isFull ? null : cursor)
    if (exported) {
      return { ...exported, source: "OF52", isFull }
    }
  } else {
    const count = await countOffers(run)
    const exported =
      count.offers >= MANY_OFFERS
        ? await readOfferExport(run, null, count.told)
        : null
    if (exported) {
      return { ...exported, source: "OF52", isFull: true }
    }
  }
  return { ...(await readAllOffers(run)), source: "OF21", isFull: true }
}

/** What is known already, else what Mirakl tells. */
async function countOffers({ service, instance, client }: ListingImport) {
  if (instance.listings_cursor) {
    const { live } = await service.listings.count(instance.id)
    return { offers: live }
  }
  const told = await client.offers.fetchCount()
  return { offers: told, told }
}

function isDue({ service, instance }: ListingImport): boolean {
  const { listings_read_at: readAt } = instance
  return !readAt || service.clock.now().getTime() - readAt.getTime() >= DUE_MS
}
