import type { StockRules } from "../../mapping/stock/compute-quantity"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import type { StockScope } from "../../mapping/stock/decide-stock-scope"

/** Whose quantities are asked for. */
export type StockSelection = {
  instance_id: string
  rules: StockRules
  scope: StockScope
  /** Only offers whose id comes after this one. */
  after?: string
}

/** Where quantities come from: the store's own inventory, set by set. */
export interface StockSource {
  /** Batches of listings by offer id; memory does not grow with their number. */
  read(selection: StockSelection): AsyncIterable<ListingStock[]>
}
