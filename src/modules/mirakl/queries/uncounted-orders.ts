import type { SqlManager } from "./sql-manager"

/** An order whose units Mirakl has sold and nothing in the store holds. */
export type UncountedOrder = {
  /** Mirakl's id, or what stands in for it. */
  order: string
  /** Null when it can't be told what it sold. */
  skus: string[] | null
}

/** A line of an order of which not all units may be held. */
export type UnheldLine = {
  order: string
  sku: string
  /** Those that were to hold its units; whether they were made, they don't tell. */
  reservation_ids: string[]
  /** Of an order that is placed: what is reserved for the item holds its units. */
  line_item_id: string | null
}

/**
 * The orders of an instance that could not be read or stored, until they are,
 * or a person ignores their job line. To try a line again does not make it
 * good; and where an order has no id, the line is named after its place in an
 * answer, so that to ignore it says nothing of others of that name.
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
        and line.status in ('failed', 'pending', 'processing')
        and line.deleted_at is null
        and line.data -> 'uncounted_skus' <> '[]'::jsonb
        and not exists (
          select 1 from mirakl_order as binding
           where binding.shop_key = ? and binding.mirakl_order_id = line.key)
        and not exists (
          select 1 from mirakl_job_line as other
            join mirakl_job as its_job on its_job.id = other.job_id
           where its_job.instance_id = job.instance_id
             and its_job.operation in ('import_orders', 'sweep_orders')
             and other.key = line.key and other.status = 'ignored'
             and line.key !~ '^unreadable-[0-9]+$')`,
    [instanceId, shopKey]
  )
}

/**
 * The lines of an instance's orders whose units could not all be held, and of
 * those that are placed and may not have reserved theirs.
 */
export async function unheldLines(
  manager: SqlManager,
  instanceId: string
): Promise<UnheldLine[]> {
  return manager.execute<UnheldLine[]>(
    `select binding.mirakl_order_id as order, line.offer_sku as sku,
            to_jsonb(line.held_reservation_ids) as reservation_ids,
            case when binding.order_id is not null then line.line_item_id
              end as line_item_id
       from mirakl_order as binding
       join mirakl_order_line as line on line.binding_id = binding.id
      where binding.instance_id = ? and binding.deleted_at is null
        and binding.status in ('waiting', 'held', 'failed')
        and case when binding.order_id is null
              then coalesce(binding.units_held_at < binding.mirakl_updated_at, true)
              else binding.phase = 'ordered' and binding.moves_stock end
        and line.mirakl_state not in ('REFUSED', 'CANCELED')`,
    [instanceId]
  )
}
