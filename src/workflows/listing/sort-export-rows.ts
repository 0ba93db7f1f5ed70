import type { ExportedListingRecord } from "../../mapping/listing/listing-record"
import { toExportedListing } from "../../mapping/listing/to-exported-listing"
import type { MiraklExportedRow } from "../../mirakl-api"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import { toUnreadableLine } from "./listing-import"

/** Rows of an export file, by what is to be done with them. */
export type SortedRows = {
  /** To be stored. */
  records: ExportedListingRecord[]
  /** Ids of offers that Mirakl deleted. */
  gone: string[]
  /** Ids of those that are there, readable or not. */
  ids: string[]
  /** Lines of those that can't be understood. */
  unreadable: JobLineRecord[]
  /** How many of them did not even tell their id. */
  nameless: number
}

/**
 * (OF54) Sorts rows of an export file.
 *
 * @param now the moment whose price counts
 */
export function sortExportRows(
  rows: MiraklExportedRow[],
  now: Date
): SortedRows {
  const records: ExportedListingRecord[] = []
  const gone: string[] = []
  const ids: string[] = []
  const unreadable: JobLineRecord[] = []
  let nameless = 0
  for (const row of rows) {
    if (row.kind === "rejected") {
      const { offerId, index, issues } = row.rejected
      unreadable.push(toUnreadableLine(offerId ?? `at ${index}`, issues))
      ids.push(...(offerId ? [offerId] : []))
      nameless += offerId ? 0 : 1
      continue
    }
    const listing = toExportedListing(row.offer, now)
    if (listing.kind === "removed") {
      gone.push(listing.offer_id)
      continue
    }
    ids.push(row.offer.offer_id)
    if (listing.kind === "unreadable") {
      unreadable.push(toUnreadableLine(listing.offer_id, [listing]))
    } else {
      records.push(listing.record)
    }
  }
  return { records, gone, ids, unreadable, nameless }
}
