import {
  decideStockRow,
  type StockListing,
  type StockSkipReason,
} from "./decide-stock-row"

export type StockExportMode = "delta" | "full"

/** A listing with the quantity computed for it. */
export type ComputedListing = StockListing & { id: string; shop_sku: string }

/** A row to send, beside what Mirakl accepted last. */
export type PlannedStockRow = {
  listing_id: string
  shop_sku: string
  accepted_quantity: number | null
  quantity: number
}

export type StockCounts = {
  /** Listings whose quantity was computed. */
  computed: number
  /** Of those, left out because Mirakl has accepted exactly that. */
  unchanged: number
  skipped: Record<StockSkipReason, number>
}

export const NO_STOCK: StockCounts = {
  computed: 0,
  unchanged: 0,
  skipped: { unlinked: 0, removed: 0, inactive: 0, unmanaged: 0 },
}

/** Decides on each listing of a batch, and adds the decisions up. */
export function planStockRows(
  batch: ComputedListing[],
  mode: StockExportMode,
  before: StockCounts = NO_STOCK
): { rows: PlannedStockRow[]; counts: StockCounts } {
  const rows: PlannedStockRow[] = []
  const counts = { ...before, skipped: { ...before.skipped } }
  for (const listing of batch) {
    const decision = decideStockRow(listing, mode)
    if (decision.kind === "skip") {
      counts.skipped[decision.reason] += 1
      continue
    }
    counts.computed += 1
    if (decision.kind === "unchanged") {
      counts.unchanged += 1
      continue
    }
    rows.push({
      listing_id: listing.id,
      shop_sku: listing.shop_sku,
      accepted_quantity: listing.accepted_quantity,
      quantity: decision.quantity,
    })
  }
  return { rows, counts }
}
