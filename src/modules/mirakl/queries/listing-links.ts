import type { ListingLink } from "../../../mapping/listing/decide-link"
import type { SqlManager } from "./sql-manager"

/** A decision about one listing's variant. */
export type ListingLinkRecord = { id: string } & ListingLink

/** What writing links did. */
export type WrittenLinks = {
  /** Listings that got another variant, at most as many as were given. */
  linked: { id: string; instance_id: string }[]
  /** Of those, the ones that an order waits for. */
  awaited: string[]
}

/**
 * Writes what the rows of `decided` (id, link_status, link_source, variant_id)
 * say, save for links of a person, and picks as `awaited` the listings that
 * got a variant for whose SKU an order waits: nobody need hear of the others,
 * of which a first import has a million.
 *
 * @param alsoTold a `union all` with those that were linked before
 */
export function writeLinks(alsoTold = ""): string {
  return `written as (
    update mirakl_listing as listing
       set link_status = decided.link_status, link_source = decided.link_source,
           variant_id = decided.variant_id, updated_at = now()
      from decided
     where listing.id = decided.id
       and listing.link_source is distinct from 'manual'
       and (listing.link_status, listing.link_source, listing.variant_id)
           is distinct from
           (decided.link_status, decided.link_source, decided.variant_id)
    returning listing.id, listing.instance_id, listing.shop_sku, listing.variant_id
  ), told as (
    select id, instance_id, shop_sku, variant_id from written
     where variant_id is not null
    ${alsoTold}
  ), awaited as (
    select told.id from told
     where exists (
         select from mirakl_order_line as line
           join mirakl_order as binding on binding.id = line.binding_id
          where line.offer_sku = told.shop_sku and line.deleted_at is null
            and binding.instance_id = told.instance_id
            and binding.status not in ('imported', 'ignored')
            and binding.deleted_at is null)
  )`
}

/** The result of a statement with `writeLinks`; its parameter: whether all that were linked are told. */
export const WRITTEN_LINKS = `
    (select coalesce(json_agg(json_build_object(
              'id', id, 'instance_id', instance_id)), '[]')
       from told where ?::boolean) as linked,
    (select coalesce(json_agg(id), '[]') from awaited) as awaited`

/** Writes links that were decided elsewhere, in one statement. */
export async function writeListingLinks(
  manager: SqlManager,
  links: ListingLinkRecord[]
): Promise<WrittenLinks> {
  const [written] = await manager.execute<[WrittenLinks]>(
    `with decided as (
       select * from json_to_recordset(?::json) as given
         (id text, link_status text, link_source text, variant_id text)
     ), ${writeLinks()}
     select ${WRITTEN_LINKS}`,
    [JSON.stringify(links), true]
  )
  return written
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
