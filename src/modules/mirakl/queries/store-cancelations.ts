import type { SqlManager } from "./sql-manager"

/** Names the change that settles the units of an order that the store has cancelled. */
export const STORE_CANCELATION_KEY = "store_cancelation"

/**
 * The next bindings of an instance that the store has cancelled, that are over
 * on Mirakl too, and whose units nobody has noted as settled: whether Mirakl
 * agreed, or had refused first, and whatever run died in between.
 */
export async function unsettledStoreCancelations(
  manager: SqlManager,
  instanceId: string,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select binding.id
       from mirakl_order_action as action
       join mirakl_order as binding on binding.id = action.binding_id
      where binding.instance_id = ? and binding.id > ?
        and binding.mirakl_state in ('CANCELED', 'REFUSED')
        and action.kind = 'cancel' and action.source = 'store'
        and action.status in ('pushed', 'failed')
        and action.deleted_at is null
        and not exists (
          select 1 from mirakl_order_change as change
           where change.binding_id = binding.id and change.key = ?
             and change.status = 'done' and change.deleted_at is null)
      order by binding.id limit ?`,
    [instanceId, after, STORE_CANCELATION_KEY, limit]
  )
  return rows.map(({ id }) => id)
}
