import { toListing } from "../../mapping/listing/to-listing"
import type { MiraklOffersPage } from "../../mirakl-api"
import {
  addTallies,
  NOTHING_READ,
  toUnreadableLine,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { storeInHalves } from "./store-in-halves"

/**
 * (OF21) Stores a page of full records. Each offer that can't be understood or
 * stored gets a line of its own.
 */
export async function storeOffersPage(
  { service, instance, jobId }: ListingImport,
  page: MiraklOffersPage
): Promise<ListingTally> {
  const { tally, lines } = await storeInHalves(
    page.offers.map(toListing),
    (records) => service.listings.storeRecords(instance.id, records)
  )
  const unreadable = page.rejected.map(({ offerId, index, issues }) =>
    toUnreadableLine(offerId ?? `at ${page.offset + index}`, issues)
  )
  await service.recordJobLines(jobId, [...lines, ...unreadable])
  return addTallies(tally, {
    ...NOTHING_READ,
    rejected: unreadable.length,
    nameless: page.rejected.filter(({ offerId }) => !offerId).length,
  })
}
