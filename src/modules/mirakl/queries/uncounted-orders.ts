import type { SqlManager } from "./sql-manager"

/** An order whose units Mirakl has sold and nothing in the store holds. */
export type UncountedOrder = {
  /** Mirakl's id, or what stands in for it. */
  order: string
  /** Null when it can't be told what it sold. */
  skus: string[] | null
}

/** A line of an order that is not imported, of which not all units may be held. */
export type UnheldLine = {
  order: string
  sku: string
  /** Those that were to hold its units; whether they were made, they don't tell. */
  reservation_ids: string[]
}

/**
 * The orders of an instance that could not be read or stored, until they are,
 * or a person ignores their job line.
 */
export async function uncountedOrders(
  manager: SqlManager,
  instanceId: string,
  shopKey: string
): Promise<UncountedOrder[]> {
  return manager.execute<UncountedOrder[]>(
    `select line.key as order, line.data -> 'uncounted_skus' as skus
       from mirakl_job_line as line
       join mirakl_job as job on job.id = line.job_id
      where job.instance_id = ? and not job.dry_run
        and job.operation in ('import_orders', 'sweep_orders')
        and line.status = 'failed' and line.deleted_at is null
        and line.data -> 'uncounted_skus' <> '[]'::jsonb
        and not exists (
          select 1 from mirakl_order as binding
           where binding.shop_key = ? and binding.mirakl_order_id = line.key)
        and not exists (
          select 1 from mirakl_job_line as other
            join mirakl_job as its_job on its_job.id = other.job_id
           where its_job.instance_id = job.instance_id
             and its_job.operation in ('import_orders', 'sweep_orders')
             and other.key = line.key and other.status = 'ignored')`,
    [instanceId, shopKey]
  )
}

/** The lines of an instance's orders whose units could not all be held. */
export async function unheldLines(
  manager: SqlManager,
  instanceId: string
): Promise<UnheldLine[]> {
  return manager.execute<UnheldLine[]>(
    `select binding.mirakl_order_id as order, line.offer_sku as sku,
            to_jsonb(line.held_reservation_ids) as reservation_ids
       from mirakl_order as binding
       join mirakl_order_line as line on line.binding_id = binding.id
      where binding.instance_id = ? and binding.order_id is null
        and binding.deleted_at is null
        and (binding.units_held_at is null
          or binding.units_held_at < binding.mirakl_updated_at)
        and binding.status in ('waiting', 'held', 'failed')
        and line.mirakl_state not in ('REFUSED', 'CANCELED')`,
    [instanceId]
  )
}
