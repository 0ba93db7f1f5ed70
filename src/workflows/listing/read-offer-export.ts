import { followOfferExport, recordExport } from "./follow-offer-export"
import {
  addTallies,
  NOTHING_READ,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { openOfferExport, type OfferExport } from "./open-offer-export"
import { storeExportFile } from "./store-export-file"

export type ExportedOffers = {
  tally: ListingTally
  /** Everything older is stored; null when the export is not there yet. */
  readAt: Date | null
}

/**
 * (OF52, OF53, OF54) Reads and stores the offers that changed since the
 * cursor, or all of them without one. Of all, what no file held is marked
 * removed.
 *
 * @param counted how many offers Mirakl has just told that there are
 * @returns null where the platform grants no exports
 */
export async function readOfferExport(
  run: ListingImport,
  cursor: Date | null,
  counted?: number
): Promise<ExportedOffers | null> {
  const offerExport = await openOfferExport(run, cursor, counted)
  if (!offerExport) {
    return null
  }
  const urls = await followOfferExport(run, offerExport)
  if (!urls) {
    return { tally: NOTHING_READ, readAt: null }
  }
  let tally = NOTHING_READ
  for (const [index, url] of urls.entries()) {
    const file = { ...offerExport, url, index: index + 1 }
    tally = addTallies(tally, await storeExportFile(run, file))
  }
  const removed = offerExport.isFull
    ? await removeUnseen(run, offerExport, tally)
    : 0
  await recordExport(run, offerExport, {
    status: "done",
    result: { files: urls.length },
  })
  return {
    tally: { ...tally, removed: tally.removed + removed },
    readAt: offerExport.requestedAt,
  }
}

/**
 * Marks what no file held. An export that holds less than Mirakl counts, cut
 * off or empty, tells nothing about what it does not hold. While it was made,
 * offers may have come, which it lacks, or gone: the lower count judges it.
 */
async function removeUnseen(
  { client, service, instance, jobId }: ListingImport,
  { trackingId, requestedAt, total: ordered }: OfferExport,
  { nameless }: ListingTally
): Promise<number> {
  // An offer that did not tell its id may be any of those not seen.
  if (nameless) {
    return 0
  }
  const seen = await service.listings.countSeen(jobId, trackingId)
  const present = await client.offers.fetchCount()
  const total = Math.min(ordered ?? present, present)
  if (seen >= total) {
    return service.listings.removeUnseen(
      instance.id,
      jobId,
      trackingId,
      requestedAt
    )
  }
  await service.recordJobLines(jobId, [
    {
      key: "complete export",
      status: "failed",
      error_code: "EXPORT_INCOMPLETE",
      error_message: `The export holds ${seen} offers, and Mirakl counts ${total}. What was read is stored; nothing is marked as removed.`,
      remedy:
        "Nothing: the next full reading looks again. Report it to the marketplace if it comes back.",
    },
  ])
  return 0
}
