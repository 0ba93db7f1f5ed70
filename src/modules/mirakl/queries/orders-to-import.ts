import type { SqlManager } from "./sql-manager"

/** Which bindings have something to do, and how many at once. */
export type OrdersToImport = {
  /** States in which there is something to decide about a waiting order. */
  states: string[]
  /** Of those, the ones in which an order is imported. */
  states_to_import: string[]
  /** Waiting orders from before are to be ignored; null for none. */
  created_before: Date | null
  /** The last id of the previous batch; empty at first. */
  after: string
  limit: number
}

/**
 * The next bindings with something to do: held and failed ones, ones whose
 * import has begun, waiting ones about which there is something to decide, and
 * those whose state was not imported and is now.
 */
export async function ordersToImport(
  manager: SqlManager,
  instanceId: string,
  { states, states_to_import, created_before, after, limit }: OrdersToImport
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select id from mirakl_order
      where instance_id = ? and id > ? and deleted_at is null
        and (status in ('held', 'failed')
          or (status = 'waiting' and (phase <> 'bound'
            or mirakl_created_at < ?::timestamptz
            or mirakl_state in (select json_array_elements_text(?::json))))
          or (status = 'ignored' and error_code = 'STATE_NOT_IMPORTED'
            and payload is not null
            and mirakl_state in (select json_array_elements_text(?::json))))
      order by id limit ?`,
    [
      instanceId,
      after,
      created_before,
      JSON.stringify(states),
      JSON.stringify(states_to_import),
      limit,
    ]
  )
  return rows.map(({ id }) => id)
}

/**
 * Notes that a person asked for orders that are not imported; what becomes of
 * ignored ones is decided again.
 */
export async function wantOrders(
  manager: SqlManager,
  ids: string[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order
        set is_wanted = true,
            status = case status when 'ignored' then 'waiting' else status end,
            updated_at = now()
      where id in (select json_array_elements_text(?::json))
        and order_id is null and (not is_wanted or status = 'ignored')`,
    [JSON.stringify(ids)]
  )
}
