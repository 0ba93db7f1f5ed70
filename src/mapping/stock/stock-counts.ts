import type { ListingStock, StockSkipReason } from "./decide-listing-stock"

/**
 * `delta` sends what Mirakl is not known to have, `full` everything, and
 * `sold_out` only the zeros among a delta.
 */
export type StockExportMode = "delta" | "full" | "sold_out"

/** A row to send, beside what Mirakl sells now. */
export type PlannedStockRow = {
  listing_id: string
  shop_sku: string
  /** As far as is known. */
  on_mirakl: number | null
  quantity: number
  /** By how many units the quantity on Mirakl would change. */
  difference: number | null
}

export type StockCounts = {
  /** Listings whose quantity was computed. */
  computed: number
  /** Of those, left out because Mirakl has accepted exactly that. */
  unchanged: number
  /** Of those, sold beyond what is there. */
  oversold: number
  /** Left out because Mirakl sold units of them that the store does not know of. */
  held_back: number
  skipped: Record<StockSkipReason, number>
}

/** Counts to begin with. */
export function createStockCounts(): StockCounts {
  return {
    computed: 0,
    unchanged: 0,
    oversold: 0,
    held_back: 0,
    skipped: { unlinked: 0, removed: 0, inactive: 0, unmanaged: 0 },
  }
}

/** Adds a listing to the counts of its export, in place: there may be a million. */
export function countStock(
  counts: StockCounts,
  stock: ListingStock,
  isSent: boolean
): void {
  if (stock.skip_reason) {
    counts.skipped[stock.skip_reason] += 1
    return
  }
  counts.computed += 1
  counts.oversold += stock.oversold > 0 ? 1 : 0
  counts.unchanged += isSent ? 0 : 1
}

/** Whether an export sends a listing's quantity. */
export function isSent(stock: ListingStock, mode: StockExportMode): boolean {
  if (stock.quantity === null) {
    return false
  }
  switch (mode) {
    case "full":
      return true
    case "delta":
      return stock.is_changed
    case "sold_out":
      return stock.is_changed && stock.quantity === 0
  }
}
