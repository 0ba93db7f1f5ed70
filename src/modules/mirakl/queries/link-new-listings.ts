import { DECIDED } from "./link-listings"

/**
 * `decided` for the rows of `given` that are new to the instance, which is two
 * parameters; known listings have their link. To link them as they are stored
 * is to write each once.
 *
 * @param columns of `given`
 */
export function linksOfNew(columns: string[]): string {
  const codes = ["ean", "upc"].map((name) =>
    columns.includes(name) ? `given.${name}` : `null::text as ${name}`
  )
  // The instance is kept away from the indexes, as in `store-listings`.
  return `page as materialized (
       select given.id, given.shop_sku, ${codes.join(", ")}, instance.link_by,
              false as is_decided
         from given join mirakl_instance as instance on instance.id = ?
        where (select known.id from mirakl_listing as known
                where known.offer_id = given.offer_id and known.deleted_at is null
                  and known.instance_id || '' = ?) is null
     ), ${DECIDED}`
}

/** `decided` without a row. */
export const NO_LINKS = `decided as (
       select null as id, null as link_status, null as link_source,
              null as variant_id where false
     )`
