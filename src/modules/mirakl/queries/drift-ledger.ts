import type {
  DriftCause,
  DriftFacts,
} from "../../../mapping/stock/decide-drift"
import type { SqlManager } from "./sql-manager"

/** A listing whose quantity on Mirakl is another than the store's. */
export type FoundDrift = {
  id: string
  cause: DriftCause
  /** The next delta sends it although Mirakl accepted the quantity. */
  is_sent_again: boolean
}

/**
 * Notes that Mirakl sells exactly the store's quantity. What was drifted is in
 * step again, and so is a row of a file that was given up, when it is what the
 * file said. A row whose file is on its way stays pending, because the file may
 * still change it. Of a listing that was found to differ after Mirakl told its
 * quantity, that proves nothing.
 *
 * @param at when Mirakl told it
 */
export async function proveListings(
  manager: SqlManager,
  ids: string[],
  at: Date
): Promise<void> {
  await manager.execute(
    `update mirakl_listing
        set proven_equal_at = greatest(proven_equal_at, ?), drift_cause = null, drift_found_at = null,
            accepted_quantity = case when ${IS_KNOWN_NOW} then mirakl_quantity
                                     else accepted_quantity end,
            sync_status = case when ${IS_KNOWN_NOW} then 'in_sync'
                               else sync_status end
      where id in (select json_array_elements_text(?::json))
        and coalesce(drift_found_at <= ?, true)`,
    [at, JSON.stringify(ids), at]
  )
}

const IS_KNOWN_NOW = `(sync_status in ('drifted', 'never')
  or (sync_status = 'pending' and exported_quantity = mirakl_quantity
    and not exists (
      select from mirakl_stock_file as file
       where file.instance_id = mirakl_listing.instance_id
         and file.exported_at = mirakl_listing.exported_at
         and file.status in ('sending', 'sent'))))`

/** Writes what a comparison found. */
export async function recordDrift(
  manager: SqlManager,
  drifts: FoundDrift[],
  at: Date
): Promise<void> {
  await manager.execute(
    `update mirakl_listing as listing
        set drift_cause = given.cause,
            drift_found_at = case when listing.drift_cause = given.cause
                                  then listing.drift_found_at
                                  else greatest(listing.drift_found_at, ?) end,
            sync_status = case when given.is_sent_again then 'drifted'
                               else listing.sync_status end,
            updated_at = now()
       from json_to_recordset(?::json) as given
             (id text, cause text, is_sent_again boolean)
      where listing.id = given.id`,
    [at, JSON.stringify(drifts)]
  )
}

/**
 * What is known of listings: their row, and how many units Mirakl's orders have
 * taken since the last file about them was computed.
 */
export async function listDriftFacts(
  manager: SqlManager,
  ids: string[]
): Promise<(DriftFacts & { id: string })[]> {
  const rows = await manager.execute<RawFacts[]>(
    `select listing.id, listing.sync_status, listing.accepted_quantity,
            listing.mirakl_quantity, listing.exported_at,
            listing.accepted_at, listing.proven_equal_at, listing.mirakl_updated_at,
            coalesce(sold.units, 0)::int as sold_since_export
       from mirakl_listing as listing
       left join lateral (
            select sum(line.quantity) as units
              from mirakl_order_line as line
              join mirakl_order as binding on binding.id = line.binding_id
             where line.offer_sku = listing.shop_sku
               and binding.instance_id = listing.instance_id
               and binding.mirakl_created_at >= listing.exported_at) as sold on true
      where listing.id in (select json_array_elements_text(?::json))`,
    [JSON.stringify(ids)]
  )
  return rows.map((row) => ({
    ...row,
    exported_at: toDate(row.exported_at),
    accepted_at: toDate(row.accepted_at),
    proven_equal_at: toDate(row.proven_equal_at),
    mirakl_updated_at: toDate(row.mirakl_updated_at),
  }))
}

type Moments =
  "exported_at" | "accepted_at" | "proven_equal_at" | "mirakl_updated_at"

type RawFacts = { id: string } & Omit<DriftFacts, Moments> &
  Record<Moments, string | Date | null>

function toDate(value: string | Date | null): Date | null {
  return value === null ? null : new Date(value)
}
