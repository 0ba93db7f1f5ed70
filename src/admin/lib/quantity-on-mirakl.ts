import type { MiraklListing } from "../types/mirakl-listing"

/**
 * What Mirakl sells now, as far as is known: what it last accepted, or what was
 * last read there while the two are not known to be the same.
 */
export function quantityOnMirakl(
  listing: Pick<
    MiraklListing,
    "sync_status" | "accepted_quantity" | "mirakl_quantity"
  >
): number | null {
  const { sync_status, accepted_quantity, mirakl_quantity } = listing
  return sync_status === "in_sync"
    ? (accepted_quantity ?? mirakl_quantity)
    : mirakl_quantity
}
