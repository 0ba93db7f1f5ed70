import type { StockExportMode } from "../../mapping/stock/plan-stock-rows"

/** The `mode` of a job's params; a delta unless they say otherwise. */
export function toStockMode(params: Record<string, unknown>): StockExportMode {
  return params.mode === "full" ? "full" : "delta"
}

/** The `listing_ids` of a job's params, if it is about some only. */
export function toListingIds(
  params: Record<string, unknown>
): string[] | undefined {
  return Array.isArray(params.listing_ids)
    ? params.listing_ids.map(String)
    : undefined
}
