import type { AcceptedStock } from "./is-exported"

/** Why Mirakl does not sell the store's quantity. The docs and translations share the codes. */
export const DRIFT_CAUSES = [
  "REJECTED",
  "LATE",
  "SOLD_MEANWHILE",
  "EDITED_IN_PORTAL",
  "UNKNOWN",
] as const

export type DriftCause = (typeof DRIFT_CAUSES)[number]

/** What is known of a listing when its quantity is read back. */
export type DriftFacts = AcceptedStock & {
  /** What Mirakl says that it sells. */
  mirakl_quantity: number | null
  /** Units on Mirakl's orders since the last file about it was computed. */
  sold_since_export: number
  exported_at: Date | null
  /** When the import report was read that accepted the quantity. */
  accepted_at: Date | null
  /** When Mirakl last showed exactly the store's quantity. */
  proven_equal_at: Date | null
  /** When the offer last changed on Mirakl, where that is known. */
  mirakl_updated_at: Date | null
}

/**
 * Why Mirakl sells another quantity than the store has.
 *
 * - `REJECTED`: it refused the last row; its words are on the listing.
 * - `SOLD_MEANWHILE`: orders came while a file was on its way, so that Mirakl
 *   took their units off before or after the file was applied.
 * - `LATE`: it has what was last accepted, or a file is on its way, or none was
 *   sent yet; the store has moved on. Also when a file was accepted after the
 *   reading, which tells nothing of it.
 * - `EDITED_IN_PORTAL`: the offer changed on Mirakl after the export, or after
 *   Mirakl was seen to show the quantity, and not by an order.
 * - `UNKNOWN`: Mirakl accepted the quantity, left the offer as it was, and was
 *   never seen to show it.
 *
 * @param facts of a listing whose quantity on Mirakl differs from the store's
 * @param readAt when what Mirakl told was true
 */
export function decideDrift(facts: DriftFacts, readAt: Date): DriftCause {
  const { sync_status, accepted_at, accepted_quantity, mirakl_quantity } = facts
  if (sync_status === "rejected") {
    return "REJECTED"
  }
  if (accepted_quantity === null || sync_status === "pending") {
    return "LATE"
  }
  if (accepted_at && accepted_at > readAt) {
    return "LATE"
  }
  if (wasSoldMeanwhile(facts, accepted_quantity)) {
    return "SOLD_MEANWHILE"
  }
  if (mirakl_quantity === accepted_quantity) {
    return "LATE"
  }
  return wasEdited(facts) ? "EDITED_IN_PORTAL" : "UNKNOWN"
}

function wasEdited({
  exported_at,
  accepted_at,
  proven_equal_at,
  mirakl_updated_at,
}: DriftFacts): boolean {
  return (
    isAfter(mirakl_updated_at, exported_at) ||
    isAfter(proven_equal_at, accepted_at)
  )
}

function isAfter(moment: Date | null, other: Date | null): boolean {
  return moment !== null && (!other || moment > other)
}

function wasSoldMeanwhile(
  { sold_since_export, mirakl_quantity }: DriftFacts,
  acceptedQuantity: number
): boolean {
  return (
    sold_since_export > 0 &&
    mirakl_quantity !== null &&
    mirakl_quantity <= acceptedQuantity &&
    mirakl_quantity >= acceptedQuantity - sold_since_export
  )
}

/** Whether the next delta must send the quantity although Mirakl accepted it. */
export function mustBeSentAgain(cause: DriftCause): boolean {
  return cause !== "REJECTED" && cause !== "LATE"
}
