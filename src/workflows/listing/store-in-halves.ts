import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { StoredListings } from "../../modules/mirakl/queries/store-listings"
import { addTallies, NOTHING_READ, type ListingTally } from "./listing-import"

export type StoredBatch = { tally: ListingTally; lines: JobLineRecord[] }

/**
 * Stores a batch in one statement. When the database refuses it, its halves
 * are tried, so that one bad record is left out and gets a failed line while
 * the others are stored. What passes by itself is tried once more before: two
 * batches whose offers swap their SKUs can lock each other out, and one of
 * them then has to come again.
 */
export async function storeInHalves<Record extends { offer_id: string }>(
  records: Record[],
  store: (records: Record[]) => Promise<StoredListings>
): Promise<StoredBatch> {
  if (!records.length) {
    return { tally: NOTHING_READ, lines: [] }
  }
  try {
    const stored = await store(records).catch((thrown: unknown) => {
      if (isRetryable(thrown)) {
        return store(records)
      }
      throw thrown
    })
    return { tally: { ...NOTHING_READ, ...stored }, lines: [] }
  } catch (thrown) {
    const [only] = records
    if (only && records.length === 1) {
      return {
        tally: { ...NOTHING_READ, rejected: 1 },
        lines: [toRefusedLine(only.offer_id, thrown)],
      }
    }
  }
  const middle = Math.ceil(records.length / 2)
  const first = await storeInHalves(records.slice(0, middle), store)
  const second = await storeInHalves(records.slice(middle), store)
  return {
    tally: addTallies(first.tally, second.tally),
    lines: [...first.lines, ...second.lines],
  }
}

function toRefusedLine(offerId: string, thrown: unknown): JobLineRecord {
  const error = toJobError(thrown)
  return {
    key: `offer ${offerId}`,
    status: "failed",
    retryable: isRetryable(thrown),
    error_code: "OFFER_NOT_STORED",
    error_message: `Offer ${offerId} could not be stored. ${error.message}`,
    remedy: "The other offers are imported. Correct it in the seller portal.",
  }
}
