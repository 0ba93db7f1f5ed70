import { BLANKS } from "../../../mapping/listing/link-spellings"
import { writeLinks, WRITTEN_LINKS, type WrittenLinks } from "./listing-links"
import type { SqlManager } from "./sql-manager"

const SMALL = "abcdefghijklmnopqrstuvwxyz"

/** A slice of an instance's listings, in the order of their offer ids. */
export type LinkSlice = {
  instance_id: string
  /** The last offer id of the slice before. */
  after: string
  limit: number
  /** Linked listings untouched since then are passed over. */
  changed_since: Date | null
  /**
   * Linked listings made since then were linked as they were stored: they are
   * only told. Null when there are none.
   */
  created_since: Date | null
  /** False: of what is linked only the awaited ones are told. */
  tells_all: boolean
}

/** What linking a slice did. */
export type LinkedSlice = WrittenLinks & {
  /** Where the next one starts; null after the last. */
  last: string | null
}

/**
 * Links a slice of listings to variants in one statement, as `decideLink` has
 * it. Reads the store's `product_variant`: fails where the store keeps it
 * elsewhere, with PostgreSQL's code for it.
 */
export async function linkListings(
  manager: SqlManager,
  {
    instance_id,
    after,
    limit,
    changed_since,
    created_since,
    tells_all,
  }: LinkSlice
): Promise<LinkedSlice> {
  const [linked] = await manager.execute<[LinkedSlice]>(
    `with page as materialized (
       select ${LINKED_BY}, listing.offer_id, instance.link_by,
              coalesce(listing.link_status = 'linked'
                       and listing.created_at >= ?::timestamptz, false)
              as is_decided
         from mirakl_listing as listing
         join mirakl_instance as instance on instance.id = listing.instance_id
        where listing.instance_id = ? and listing.offer_id > ?
          and ${LINKABLE}
          and (?::timestamptz is null or listing.link_status <> 'linked'
               or listing.updated_at >= ?)
        order by listing.offer_id
        limit ?
     ), ${DECIDED}, ${writeLinks("union all select id, instance_id, shop_sku, variant_id from page where is_decided")}
     select (select max(offer_id) from page) as last, ${WRITTEN_LINKS}`,
    [
      created_since,
      instance_id,
      after,
      changed_since,
      changed_since,
      limit,
      ...DECIDED_PARAMETERS,
      tells_all,
    ]
  )
  return linked
}

/**
 * Links again, in one statement, every listing that some variants sell, or
 * could sell by what they are called now.
 *
 * @param ids of variants, and of products for all of theirs; deleted ones too
 */
export async function relinkListings(
  manager: SqlManager,
  ids: string[]
): Promise<WrittenLinks> {
  const [written] = await manager.execute<[WrittenLinks]>(
    `with given as materialized (
       select json_array_elements_text(?::json) as id
     ), changed as materialized (
       select id, sku, barcode, ean, upc from product_variant where id in (select id from given)
       union
       select id, sku, barcode, ean, upc from product_variant
        where product_id in (select id from given where id like 'prod%')
     ), concerned as (
       select id from mirakl_listing
        where variant_id in (select id from given
                              union select id from changed)
       union
       select listing.id from changed
        cross join lateral unnest(array[sku, ${inCapitals("sku")},
                                        ${inSmallLetters("sku")}]) as name
         join mirakl_listing as listing on listing.shop_sku = name
       union
       select listing.id from changed
        cross join lateral unnest(${codesOf(["barcode", "ean", "upc"])}) as code
         join mirakl_listing as listing on listing.ean = code
       union
       select listing.id from changed
        cross join lateral unnest(${codesOf(["barcode", "ean", "upc"])}) as code
         join mirakl_listing as listing on listing.upc = code
     ), page as materialized (
       select ${LINKED_BY}, instance.link_by, false as is_decided
         from concerned
         join mirakl_listing as listing on listing.id = concerned.id
         join mirakl_instance as instance on instance.id = listing.instance_id
        where ${LINKABLE}
     ), ${DECIDED}, ${writeLinks()}
     select ${WRITTEN_LINKS}`,
    [JSON.stringify(ids), ...DECIDED_PARAMETERS, true]
  )
  return written
}

// No more than is asked of a page: there may be a million of it.
const LINKED_BY = `listing.id, listing.instance_id, listing.shop_sku,
              listing.ean, listing.upc, listing.variant_id`
const LINKABLE = `listing.removed_at is null and listing.deleted_at is null
          and listing.link_source is distinct from 'manual'`

export const DECIDED_PARAMETERS = [BLANKS]

/**
 * What the rows of `page` (id, shop_sku, ean, upc, link_by, is_decided) are
 * linked to. Row by row through the unique indexes of product_variant, so that
 * the cost is that of the page, whatever the size of the catalogue. Other
 * spellings are only looked for where the SKU itself is not found.
 */
export const DECIDED = `decided as (
    select page.id,
           case when by_sku.variant_id is not null
                  or (not by_sku.is_found and by_code.found = 1) then 'linked'
                when by_sku.is_found or by_code.found > 1 then 'ambiguous'
                else 'unlinked' end as link_status,
           case when by_sku.variant_id is not null then 'sku'
                when not by_sku.is_found and by_code.found = 1 then 'barcode'
                end as link_source,
           case when by_sku.is_found then by_sku.variant_id
                when by_code.found = 1 then by_code.variant_id
                end as variant_id
      from page
      left join lateral (
       select id from product_variant
        where page.link_by <> 'barcode' and deleted_at is null and sku <> ''
          and sku = page.shop_sku
       limit 1
     ) as same on true
     cross join lateral (select btrim(page.shop_sku, ?) as sku) as trimmed
     cross join lateral (
       select same.id is not null or count(*) > 0 as is_found,
              coalesce(same.id,
                       min(id) filter (where sku = trimmed.sku),
                       case when count(*) = 1 then min(id) end) as variant_id
         from product_variant
        where same.id is null
          and page.link_by <> 'barcode' and deleted_at is null and sku <> ''
          and sku = any(array[trimmed.sku, ${inCapitals("trimmed.sku")},
                              ${inSmallLetters("trimmed.sku")}])
     ) as by_sku
     cross join lateral (
       select count(distinct id) as found, min(id) as variant_id
         from product_variant
        where page.link_by <> 'sku' and not by_sku.is_found
          and deleted_at is null
          and (barcode = any(${codesOf(["page.ean", "page.upc"])})
               or ean = any(${codesOf(["page.ean", "page.upc"])})
               or upc = any(${codesOf(["page.ean", "page.upc"])}))
     ) as by_code
     where not page.is_decided
  )`

// Not upper(): what that does depends on the database's locale.
function inCapitals(column: string): string {
  return `translate(${column}, '${SMALL}', '${SMALL.toUpperCase()}')`
}

function inSmallLetters(column: string): string {
  return `translate(${column}, '${SMALL.toUpperCase()}', '${SMALL}')`
}

// Equal to nothing where a code is missing: null is, and so must '' be.
function codesOf(columns: string[]): string {
  const codes = columns.map((column) => `nullif(${column}, '')`)
  const others = columns.map(
    (column) => `case when ${column} ~ '^[0-9]{12}$' then '0' || ${column}
                      when ${column} ~ '^0[0-9]{12}$' then substr(${column}, 2) end`
  )
  return `array[${[...codes, ...others].join(", ")}]`
}
