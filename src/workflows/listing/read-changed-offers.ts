import { enrichListings } from "./enrich-listings"
import { followOfferExport, recordExport } from "./follow-offer-export"
import {
  addTallies,
  NOTHING_READ,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { openOfferExport } from "./open-offer-export"
import { storeExportFile } from "./store-export-file"

export type ChangedOffers = {
  tally: ListingTally
  /** Everything older is stored; null when the export is not there yet. */
  readAt: Date | null
  /** Listings that got their full record. */
  enriched: number
}

/**
 * (OF52, OF53, OF54) Reads and stores the offers that changed since the
 * cursor, then the full records (OF21) of those that want one.
 *
 * @returns null where the platform grants no exports
 */
export async function readChangedOffers(
  run: ListingImport,
  cursor: Date
): Promise<ChangedOffers | null> {
  const offerExport = await openOfferExport(run, cursor)
  if (!offerExport) {
    return null
  }
  const urls = await followOfferExport(run, offerExport)
  if (!urls) {
    return { tally: NOTHING_READ, readAt: null, enriched: 0 }
  }
  let tally = NOTHING_READ
  for (const [index, url] of urls.entries()) {
    tally = addTallies(tally, await storeExportFile(run, url, index + 1))
  }
  await recordExport(run, offerExport, {
    status: "done",
    result: { files: urls.length },
  })
  const enrichment = await enrichListings(run)
  return {
    tally: {
      ...tally,
      removed: tally.removed + enrichment.removed,
      rejected: tally.rejected + enrichment.rejected,
    },
    readAt: offerExport.requestedAt,
    enriched: enrichment.enriched,
  }
}
