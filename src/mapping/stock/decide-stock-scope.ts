import type { StockRules } from "./compute-quantity"
import type { StockExportMode } from "./stock-counts"

/** Which listings of an instance are looked at. */
export type StockScope =
  /** All live linked ones. */
  | { kind: "all" }
  /** These, linked or not. */
  | { kind: "listed"; listing_ids: string[] }
  /**
   * Those whose quantity may have changed since a moment of the database's
   * time, and those that Mirakl is not known to be in step with.
   */
  | { kind: "changed"; since: Date }

/** What the last complete look at an instance's stock was made with. */
export type StockScan = {
  /** ISO 8601, the database's time when it began. */
  at: string
  rules: StockRules
}

/** What an instance knows of its stock exports. */
export type ScannedInstance = StockRules & {
  stock_scan: Record<string, unknown> | null
  stock_full_export_at: Date | null
  stock_full_export_hours: number
}

/** `updated_at` is set before it can be seen, and by the clocks of several processes. */
const OVERLAP_MS = 10 * 60_000

const HOUR_MS = 3600_000

/** The settings that quantities depend on, as a scan keeps them. */
export function stockRulesOf(instance: StockRules): StockRules {
  return {
    stock_basis: instance.stock_basis,
    stock_location_ids: instance.stock_location_ids,
    stock_buffer: instance.stock_buffer,
    stock_percentage: instance.stock_percentage,
    stock_maximum: instance.stock_maximum,
    stock_minimum: instance.stock_minimum,
    unmanaged_quantity: instance.unmanaged_quantity,
    backorder_quantity: instance.backorder_quantity,
  }
}

/**
 * Which listings an export has to look at: for a delta those that may have
 * changed since the last complete look, or all of them the first time and
 * after the settings changed.
 */
export function decideStockScope(
  instance: ScannedInstance,
  mode: StockExportMode,
  listingIds: string[] | undefined
): StockScope {
  if (listingIds) {
    return { kind: "listed", listing_ids: listingIds }
  }
  const scan = mode === "full" ? null : toScan(instance.stock_scan)
  return scan && isSame(scan.rules, stockRulesOf(instance))
    ? changedSince(new Date(scan.at))
    : { kind: "all" }
}

/** What may have changed since a look began, with the overlap that makes it safe. */
export function changedSince(scannedAt: Date): StockScope {
  return { kind: "changed", since: new Date(scannedAt.getTime() - OVERLAP_MS) }
}

/** Whether it is time to send everything again. */
export function isFullExportDue(
  instance: Pick<
    ScannedInstance,
    "stock_full_export_at" | "stock_full_export_hours"
  >,
  now: Date
): boolean {
  const { stock_full_export_at, stock_full_export_hours } = instance
  return (
    !stock_full_export_at ||
    now.getTime() - stock_full_export_at.getTime() >=
      stock_full_export_hours * HOUR_MS
  )
}

function toScan(stored: Record<string, unknown> | null): StockScan | null {
  return stored && typeof stored.at === "string" && stored.rules
    ? { at: stored.at, rules: stored.rules as StockRules }
    : null
}

// The database does not keep the order of a JSON object's keys.
function isSame(one: StockRules, other: StockRules): boolean {
  const keys = Object.keys(other) as (keyof StockRules)[]
  return keys.every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key])
  )
}
