import type { SqlManager } from "./sql-manager"

/** Marks offers that Mirakl says are deleted. @returns how many were not marked before */
export async function removeListings(
  manager: SqlManager,
  instanceId: string,
  offerIds: string[]
): Promise<number> {
  const rows = await manager.execute<{ id: string }[]>(
    `update mirakl_listing
        set removed_at = now(), updated_at = now()
      where instance_id = ? and removed_at is null and deleted_at is null
        and offer_id in (select json_array_elements_text(?::json))
      returning id`,
    [instanceId, JSON.stringify(offerIds)]
  )
  return rows.length
}

/**
 * The pages of a pass over all offers, or the files of an export of them, are
 * lines of its job, with the ids that they held as `data.offer_ids`. Counts the
 * different ones.
 */
export async function countSeenOffers(
  manager: SqlManager,
  jobId: string,
  pass: number | string
): Promise<number> {
  const [count] = await manager.execute<[{ seen: number }]>(
    `select count(distinct seen.offer_id)::int as seen from (${SEEN}) as seen`,
    [jobId, String(pass)]
  )
  return count.seen
}

/**
 * Marks the offers that no page of a complete pass held.
 *
 * @param createdBefore leaves those that came later: the pass can't hold them
 * @returns how many
 */
export async function removeUnseenListings(
  manager: SqlManager,
  instanceId: string,
  jobId: string,
  pass: number | string,
  createdBefore: Date | null = null
): Promise<number> {
  const [count] = await manager.execute<[{ removed: number }]>(
    `with seen as materialized (${SEEN}), removed as (
       update mirakl_listing as listing
          set removed_at = now(), updated_at = now()
        where instance_id = ? and removed_at is null and deleted_at is null
          and (?::timestamptz is null or listing.created_at < ?)
          and not exists (select from seen
                           where seen.offer_id = listing.offer_id)
       returning 1
     )
     select count(*)::int as removed from removed`,
    [jobId, String(pass), instanceId, createdBefore, createdBefore]
  )
  return count.removed
}

const SEEN = `select json_array_elements_text((line.data -> 'offer_ids')::json) as offer_id
  from mirakl_job_line as line
 where line.job_id = ? and line.data ->> 'pass' = ?
   and line.deleted_at is null`
