import type { StockScan } from "../../../mapping/stock/decide-stock-scope"
import type { SqlManager } from "./sql-manager"

/** A listing that Mirakl may be selling units of. */
export type OfferedListing = { id: string; instance_id: string }

/**
 * The listings of connected instances that sell variants made of inventory
 * items, and that were not told to be sold out, or are on sale all the same.
 */
export async function offeredListings(
  manager: SqlManager,
  variantIds: string[]
): Promise<OfferedListing[]> {
  return manager.execute(
    `select listing.id, listing.instance_id
       from mirakl_listing as listing
       join mirakl_instance as instance
         on instance.id = listing.instance_id and instance.status = 'connected'
      where listing.variant_id in (select json_array_elements_text(?::json))
        and listing.link_status = 'linked' and listing.removed_at is null
        and listing.deleted_at is null
        and (listing.exported_quantity > 0 or listing.accepted_quantity > 0
          or listing.mirakl_quantity > 0 or listing.sync_status = 'drifted')`,
    [JSON.stringify(variantIds)]
  )
}

/** Lets the next delta look at the listings of variants. */
export async function touchListings(
  manager: SqlManager,
  variantIds: string[]
): Promise<void> {
  await manager.execute(
    `update mirakl_listing set updated_at = now()
      where variant_id in (select json_array_elements_text(?::json))
        and deleted_at is null`,
    [JSON.stringify(variantIds)]
  )
}

/**
 * Lets the next delta of every instance look at all listings, also where an
 * export is under way: it then finds another scan than it began with.
 */
export async function forgetStockScans(manager: SqlManager): Promise<void> {
  await manager.execute(
    `update mirakl_instance
        set stock_scan = jsonb_build_object('forgotten_at', clock_timestamp())`
  )
}

/** A complete look at an instance's stock. */
export type NotedScan = {
  instance_id: string
  /** What the instance knew of its last look when this one began. */
  before: Record<string, unknown> | null
  scan: StockScan
  /** Of a full export. */
  full_export_at: Date | null
}

/** Notes a complete look at an instance's stock, unless looks were forgotten meanwhile. */
export async function noteStockScan(
  manager: SqlManager,
  { instance_id, before, scan, full_export_at }: NotedScan
): Promise<void> {
  await manager.execute(
    `update mirakl_instance
        set stock_scan = case when stock_scan is not distinct from ?::jsonb
                              then ?::jsonb else stock_scan end,
            stock_full_export_at = coalesce(?::timestamptz, stock_full_export_at),
            updated_at = now()
      where id = ?`,
    [
      before && JSON.stringify(before),
      JSON.stringify(scan),
      full_export_at,
      instance_id,
    ]
  )
}
