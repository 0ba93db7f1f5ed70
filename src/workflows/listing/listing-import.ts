import type { MiraklViolation } from "../../mirakl-api"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { OpenOperation } from "../job/open-operation"

/** A running import of listings. */
export type ListingImport = OpenOperation & { jobId: string }

/** What has been read and stored. */
export type ListingTally = {
  created: number
  updated: number
  unchanged: number
  /** Marked as gone from Mirakl. */
  removed: number
  /** Offers that could not be understood or stored; each has a failed line. */
  rejected: number
  /** Of those, the ones that did not even tell their id. */
  nameless: number
}

export const NOTHING_READ: ListingTally = {
  created: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  nameless: 0,
}

/** What came of two parts of one reading. */
export function addTallies(one: ListingTally, other: ListingTally) {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
    rejected: one.rejected + other.rejected,
    nameless: one.nameless + other.nameless,
  }
}

/** The line of an offer that can't be understood. */
export function toUnreadableLine(
  /** Its id, else its place. */
  name: string,
  issues: Pick<MiraklViolation, "field" | "message">[]
): JobLineRecord {
  return {
    key: `offer ${name}`,
    status: "failed",
    error_code: "OFFER_UNREADABLE",
    error_message: issues
      .map(({ field, message }) => (field ? `${field}: ${message}` : message))
      .join("; "),
    remedy:
      "The other offers are imported. Correct the offer in the seller portal, or report what Mirakl sends for it.",
  }
}
