import type { StockRules } from "../../mapping/stock/compute-quantity"
import type { ComputedListing } from "../../mapping/stock/plan-stock-rows"

/** Whose quantities are asked for. */
export type StockSelection = {
  instance_id: string
  rules: StockRules
  /** These listings, linked or not; else all live linked ones. */
  listing_ids?: string[]
}

/** Where the export takes the quantities from: the store's own inventory, set by set. */
export interface StockSource {
  /** Batches of listings in a stable order; memory does not grow with their number. */
  read(selection: StockSelection): AsyncIterable<ComputedListing[]>
}
