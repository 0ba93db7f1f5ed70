import type { SqlManager } from "./sql-manager"

/** A quantity about to be sent for a listing. */
export type StagedStock = { id: string; quantity: number }

/** A row of a stock file that Mirakl refused, by its SKU. */
export type RejectedStock = { shop_sku: string; message: string }

/**
 * The moment at which a file was computed names the file: the listings that
 * carry it as `exported_at` and are pending are its rows.
 */
export type StockFileKey = { instance_id: string; exported_at: Date }

/** Notes the rows of a file before it is sent, so that its report finds them. */
export async function stageStock(
  manager: SqlManager,
  { instance_id, exported_at }: StockFileKey,
  rows: StagedStock[]
): Promise<void> {
  await manager.execute(
    `update mirakl_listing as listing
        set exported_quantity = given.quantity, exported_at = ?,
            sync_status = 'pending', updated_at = now()
       from json_to_recordset(?::json) as given (id text, quantity int)
      where listing.id = given.id and listing.instance_id = ?`,
    [exported_at, JSON.stringify(rows), instance_id]
  )
}

/**
 * Marks the file's rows that Mirakl refused, with its words. Spaces around a
 * SKU do not count: Mirakl leaves them out of its report.
 *
 * @returns the listings concerned; a SKU that is in no row of the file has none
 */
export async function rejectStock(
  manager: SqlManager,
  { instance_id, exported_at }: StockFileKey,
  rejected: RejectedStock[]
): Promise<{ id: string; shop_sku: string }[]> {
  return manager.execute(
    `update mirakl_listing as listing
        set sync_status = 'rejected', sync_error = given.message, updated_at = now()
       from (select distinct on (btrim(shop_sku)) btrim(shop_sku) as shop_sku, message
               from json_to_recordset(?::json) as row (shop_sku text, message text)) as given
      where listing.instance_id = ? and listing.exported_at = ?
        and listing.sync_status = 'pending' and listing.deleted_at is null
        and btrim(listing.shop_sku) = given.shop_sku
      returning listing.id, listing.shop_sku`,
    [JSON.stringify(rejected), instance_id, exported_at]
  )
}

/** When a file was accepted, and in which run. */
export type StockAcceptance = {
  accepted_at: Date
  operation?: string | null
  job_id?: string | null
  correlation_id?: string | null
}

/**
 * Marks what is left of the file as accepted, and writes each quantity that
 * another one came before into the timeline of its listing. Of a first export
 * its job tells.
 *
 * @returns how many rows
 */
export async function acceptStock(
  manager: SqlManager,
  { instance_id, exported_at }: StockFileKey,
  { accepted_at, operation, job_id, correlation_id }: StockAcceptance
): Promise<number> {
  const [count] = await manager.execute<[{ accepted: number }]>(
    `with accepted as (
       update mirakl_listing as listing
          set sync_status = 'in_sync', accepted_quantity = listing.exported_quantity,
              accepted_at = ?, sync_error = null, updated_at = now()
         from mirakl_listing as earlier
        where listing.id = earlier.id and listing.instance_id = ?
          and listing.exported_at = ? and listing.sync_status = 'pending'
          and listing.deleted_at is null
       returning listing.id, earlier.accepted_quantity as before,
                 listing.accepted_quantity as quantity
     ), told as (
       insert into mirakl_log
         (id, instance_id, kind, level, outcome, message, operation, job_id,
          correlation_id, reference_type, reference_id, created_at, updated_at)
       select 'mirlog_' || replace(gen_random_uuid()::text, '-', ''), ?,
              'change', 'success', 'success',
              format('Mirakl took the quantity %s; it was %s.', quantity, before),
              ?, ?, ?, 'mirakl_listing', id, ?, ?
         from accepted where before <> quantity
     )
     select count(*)::int as accepted from accepted`,
    [
      ...[accepted_at, instance_id, exported_at, instance_id],
      ...[operation ?? null, job_id ?? null, correlation_id ?? null],
      ...[accepted_at, accepted_at],
    ]
  )
  return count.accepted
}
