import { toExportedListing } from "../../mapping/listing/to-exported-listing"
import { MiraklError, type MiraklExportedRow } from "../../mirakl-api"
import type { ExportedListingRecord } from "../../mapping/listing/listing-record"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import {
  addTallies,
  NOTHING_READ,
  toUnreadableLine,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { storeInHalves } from "./store-in-halves"

const BATCH = 1000
const MOST_ATTEMPTS = 3
const PAUSE_MS = 5_000

/**
 * (OF54) Stores a file of an export, in batches as it comes in. A file that
 * breaks off is read again from its start: stored rows are then unchanged.
 */
export async function storeExportFile(
  run: ListingImport,
  url: string,
  index: number
): Promise<ListingTally> {
  for (let attempt = 1; ; attempt++) {
    try {
      const tally = await storeRows(
        run,
        run.client.offerExports.streamChunk(url)
      )
      await run.service.recordJobLines(run.jobId, [
        { key: `file ${index}`, status: "done", result: tally },
      ])
      return tally
    } catch (error) {
      const mayRetry = error instanceof MiraklError && error.retryable
      if (!mayRetry || attempt === MOST_ATTEMPTS) {
        throw error
      }
      await run.service.clock.sleep(PAUSE_MS)
    }
  }
}

async function storeRows(
  run: ListingImport,
  rows: AsyncIterable<MiraklExportedRow>
): Promise<ListingTally> {
  let tally = NOTHING_READ
  let batch: MiraklExportedRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length === BATCH) {
      tally = addTallies(tally, await storeBatch(run, batch))
      batch = []
    }
  }
  return addTallies(tally, await storeBatch(run, batch))
}

async function storeBatch(
  { service, instance, jobId }: ListingImport,
  rows: MiraklExportedRow[]
): Promise<ListingTally> {
  const records: ExportedListingRecord[] = []
  const gone: string[] = []
  const unreadable: JobLineRecord[] = []
  const now = service.clock.now()
  for (const row of rows) {
    if (row.kind === "rejected") {
      const { offerId, index, issues } = row.rejected
      unreadable.push(toUnreadableLine(offerId ?? `at ${index}`, issues))
      continue
    }
    const listing = toExportedListing(row.offer, now)
    if (listing.kind === "removed") {
      gone.push(listing.offer_id)
    } else if (listing.kind === "unreadable") {
      unreadable.push(toUnreadableLine(listing.offer_id, [listing]))
    } else {
      records.push(listing.record)
    }
  }
  const { tally, lines } = await storeInHalves(records, (some) =>
    service.listings.storeExported(instance.id, some)
  )
  const removed = gone.length
    ? await service.listings.remove(instance.id, gone)
    : 0
  await service.recordJobLines(jobId, [...lines, ...unreadable])
  return addTallies(tally, {
    ...NOTHING_READ,
    removed,
    rejected: unreadable.length,
  })
}
