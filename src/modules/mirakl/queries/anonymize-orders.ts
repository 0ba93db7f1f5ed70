import type { MiraklOrder } from "../../../mirakl-api"
import type { SqlManager } from "./sql-manager"

/** Notes that the buyer of orders is anonymized, and stores what is kept of them. */
export async function anonymizeOrders(
  manager: SqlManager,
  orders: { id: string; payload: MiraklOrder | null }[],
  now: Date
): Promise<void> {
  await manager.execute(
    `update mirakl_order as bound
        set payload = given.payload, anonymized_at = ?, updated_at = now()
       from json_to_recordset(?::json) as given (id text, payload jsonb)
      where bound.id = given.id`,
    [now, JSON.stringify(orders)]
  )
}

/** Where a reading of the orders goes on. */
export type OldOrdersPage = { now: Date; after: string; limit: number }

/** Bindings of orders that have been over for longer than their instance keeps buyers, by id. */
export async function ordersToAnonymize(
  manager: SqlManager,
  { now, after, limit }: OldOrdersPage
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select bound.id
       from mirakl_order as bound
       join mirakl_instance as instance on instance.id = bound.instance_id
      where bound.id > ?
        and bound.anonymized_at is null
        and bound.mirakl_state in ('RECEIVED', 'CLOSED', 'REFUSED', 'CANCELED')
        and bound.mirakl_updated_at < ?::timestamptz
            - make_interval(days => instance.buyer_retention_days)
      order by bound.id
      limit ?`,
    [after, now, limit]
  )
  return rows.map(({ id }) => id)
}
