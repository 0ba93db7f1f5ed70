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
 *   sent yet; the store has moved on.
 * - `EDITED_IN_PORTAL`: the offer changed on Mirakl after the export, and not
 *   by an order.
 * - `UNKNOWN`: Mirakl accepted the quantity and does not show it.
 *
 * @param facts of a listing whose quantity on Mirakl differs from the store's
 */
export function decideDrift(facts: DriftFacts): DriftCause {
  const { sync_status, accepted_quantity, mirakl_quantity } = facts
  if (sync_status === "rejected") {
    return "REJECTED"
  }
  if (accepted_quantity === null || sync_status === "pending") {
    return "LATE"
  }
  if (wasSoldMeanwhile(facts, accepted_quantity)) {
    return "SOLD_MEANWHILE"
  }
  if (mirakl_quantity === accepted_quantity) {
    return "LATE"
  }
  const { mirakl_updated_at, exported_at } = facts
  return mirakl_updated_at && (!exported_at || mirakl_updated_at > exported_at)
    ? "EDITED_IN_PORTAL"
    : "UNKNOWN"
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
