import type { SqlManager } from "./sql-manager"

/** A quantity about to be sent for a listing. */
export type StagedStock = { id: string; quantity: number }

/** A row of a stock file that Mirakl refused, by its SKU. */
export type RejectedStock = { shop_sku: string; message: string }

/** What is wrong with a listing's stock, or no longer is. */
export type FoundProblem = {
  id: string
  problem: string | null
  oversold: number
}

/**
 * The moment at which a file was computed names the file: the listings that
 * carry it as `exported_at` and are pending are those that it changes.
 */
export type StockFileKey = { instance_id: string; exported_at: Date }

/**
 * Notes what a file changes before it is sent. Rows that only repeat what
 * Mirakl has accepted need no note.
 */
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
 * Marks the file's rows that Mirakl refused, with its words, also those that it
 * only repeats; not those that a later file has taken over. Spaces around a SKU do not count: Mirakl leaves
 * them out of its report.
 *
 * @returns the listings concerned; a SKU that no listing has is not among them
 */
export async function rejectStock(
  manager: SqlManager,
  file: StockFileKey,
  rejected: RejectedStock[]
): Promise<{ id: string; shop_sku: string }[]> {
  const found = await reject(manager, file, rejected, "listing.shop_sku")
  const skus = new Set(found.map(({ shop_sku }) => shop_sku.trim()))
  const others = rejected.filter(({ shop_sku }) => !skus.has(shop_sku.trim()))
  return others.length
    ? [
        ...found,
        ...(await reject(manager, file, others, "btrim(listing.shop_sku)")),
      ]
    : found
}

// The first look goes through the index of SKUs, the second reads all listings.
async function reject(
  manager: SqlManager,
  { instance_id, exported_at }: StockFileKey,
  rejected: RejectedStock[],
  sku: string
): Promise<{ id: string; shop_sku: string }[]> {
  return manager.execute(
    `update mirakl_listing as listing
        set sync_status = 'rejected', sync_error = given.message, updated_at = now()
       from (select distinct on (btrim(shop_sku)) btrim(shop_sku) as shop_sku, message
               from json_to_recordset(?::json) as row (shop_sku text, message text)) as given
      where listing.instance_id = ? and ${sku} = given.shop_sku
        and listing.removed_at is null and listing.deleted_at is null
        and (listing.exported_at = ?
             or (listing.sync_status = 'in_sync'
                 and coalesce(listing.exported_at <= ?, true)))
      returning listing.id, listing.shop_sku`,
    [JSON.stringify(rejected), instance_id, exported_at, exported_at]
  )
}

/** Which of some SKUs listings of an instance have, also removed ones. Spaces around a SKU do not count. */
export async function listKnownSkus(
  manager: SqlManager,
  instanceId: string,
  skus: string[]
): Promise<string[]> {
  const rows = await manager.execute<{ sku: string }[]>(
    `select distinct btrim(shop_sku) as sku from mirakl_listing
      where instance_id = ?
        and btrim(shop_sku) in (select btrim(json_array_elements_text(?::json)))`,
    [instanceId, JSON.stringify(skus)]
  )
  return rows.map(({ sku }) => sku)
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
 * @returns how many listings that changed
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

/** Writes what is wrong with the stock of listings; it changes no quantity. */
export async function recordStockProblems(
  manager: SqlManager,
  problems: FoundProblem[]
): Promise<void> {
  await manager.execute(
    `update mirakl_listing as listing
        set stock_problem = given.problem, oversold_quantity = given.oversold
       from json_to_recordset(?::json) as given (id text, problem text, oversold int)
      where listing.id = given.id`,
    [JSON.stringify(problems)]
  )
}

/** Marks listings that Mirakl is known, by now, to sell otherwise than the store has it. */
export async function markDrifted(
  manager: SqlManager,
  ids: string[],
  at: Date
): Promise<void> {
  await manager.execute(
    `update mirakl_listing
        set sync_status = 'drifted',
            drift_found_at = greatest(drift_found_at, ?), updated_at = now()
      where id in (select json_array_elements_text(?::json))
        and sync_status = 'in_sync'`,
    [at, JSON.stringify(ids)]
  )
}

/**
 * The database's time, by which a delta looks for what has changed: clocks of
 * processes differ.
 */
export async function databaseNow(manager: SqlManager): Promise<Date> {
  const [row] = await manager.execute<[{ now: Date }]>(
    `select clock_timestamp() as now`
  )
  return new Date(row.now)
}
