import type { SqlManager } from "./sql-manager"

/** A decision about one listing's variant. */
export type ListingLinkRecord = {
  id: string
  link_status: "linked" | "unlinked" | "ambiguous"
  variant_id: string | null
}

/**
 * Writes links found by SKU, in one statement. What a person linked or
 * unlinked meanwhile stays.
 *
 * @returns ids of the listings that are linked to another variant than before
 */
export async function linkListings(
  manager: SqlManager,
  links: ListingLinkRecord[]
): Promise<string[]> {
  const rows = await manager.execute<
    { id: string; variant_id: string | null }[]
  >(
    `update mirakl_listing as listing
        set link_status = given.link_status, variant_id = given.variant_id,
            link_source = case when given.variant_id is null then null else 'sku' end,
            updated_at = now()
       from json_to_recordset(?::json) as given
             (id text, link_status text, variant_id text)
      where listing.id = given.id
        and listing.link_source is distinct from 'manual'
        and (listing.link_status, listing.variant_id)
            is distinct from (given.link_status, given.variant_id)
      returning listing.id, listing.variant_id`,
    [JSON.stringify(links)]
  )
  return rows.filter((row) => row.variant_id !== null).map((row) => row.id)
}

/** How the live listings of an instance stand. */
export type ListingCounts = {
  live: number
  linked: number
  unlinked: number
  ambiguous: number
  /** Want their full record (OF21). */
  stale: number
}

/** Counts the live listings of an instance by how they stand. */
export async function countListings(
  manager: SqlManager,
  instanceId: string
): Promise<ListingCounts> {
  const [counts] = await manager.execute<[ListingCounts]>(
    `select count(*)::int as live,
            count(*) filter (where link_status = 'linked')::int as linked,
            count(*) filter (where link_status = 'unlinked')::int as unlinked,
            count(*) filter (where link_status = 'ambiguous')::int as ambiguous,
            count(*) filter (where enriched_at is null)::int as stale
       from mirakl_listing
      where instance_id = ? and removed_at is null and deleted_at is null`,
    [instanceId]
  )
  return counts
}
