import type { ComputedQuantity } from "./compute-quantity"
import {
  isChanged,
  isExported,
  type AcceptedStock,
  type ExportableListing,
} from "./is-exported"

/** A listing as a stock export meets it. */
export type StockListing = ExportableListing &
  AcceptedStock & {
    link_status: "linked" | "unlinked" | "ambiguous"
    removed_at: Date | null
    /** Null without a variant, also when it was deleted from the store. */
    computed: ComputedQuantity | null
  }

export type StockSkipReason = "unlinked" | "removed" | "inactive" | "unmanaged"

export type StockRowDecision =
  | { kind: "send"; quantity: number }
  /** A delta leaves out what Mirakl has accepted. */
  | { kind: "unchanged" }
  | { kind: "skip"; reason: StockSkipReason }

/** Whether a listing has a row in the next stock file. */
export function decideStockRow(
  listing: StockListing,
  mode: "delta" | "full"
): StockRowDecision {
  if (listing.removed_at) {
    return { kind: "skip", reason: "removed" }
  }
  if (listing.link_status !== "linked" || !listing.computed) {
    return { kind: "skip", reason: "unlinked" }
  }
  if (!isExported(listing)) {
    return { kind: "skip", reason: "inactive" }
  }
  if (listing.computed.kind === "skip") {
    return listing.computed
  }
  const { quantity } = listing.computed
  return mode === "full" || isChanged(listing, quantity)
    ? { kind: "send", quantity }
    : { kind: "unchanged" }
}
