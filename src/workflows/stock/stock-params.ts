import {
  isFullExportDue,
  type ScannedInstance,
} from "../../mapping/stock/decide-stock-scope"
import type { StockExportMode } from "../../mapping/stock/stock-counts"
import type { MiraklOperationInput } from "../job/operation-input"

/**
 * The mode of an export: as its params say, else a delta; a scheduled run
 * sends everything when it is time to.
 */
export function toStockMode(
  { params, trigger }: Pick<MiraklOperationInput, "params" | "trigger">,
  instance: ScannedInstance,
  now: Date
): StockExportMode {
  if (params.mode === "full" || params.mode === "sold_out") {
    return params.mode
  }
  return trigger === "schedule" && isFullExportDue(instance, now)
    ? "full"
    : "delta"
}

/** The `listing_ids` of a job's params, if it is about some only. */
export function toListingIds(
  params: Record<string, unknown>
): string[] | undefined {
  return Array.isArray(params.listing_ids)
    ? params.listing_ids.map(String)
    : undefined
}
