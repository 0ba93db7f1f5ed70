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
          or listing.mirakl_quantity > 0)`,
    [JSON.stringify(variantIds)]
  )
}

/** Lets the next delta of every instance look at all listings. */
export async function forgetStockScans(manager: SqlManager): Promise<void> {
  await manager.execute(
    `update mirakl_instance set stock_scan = null where stock_scan is not null`
  )
}
