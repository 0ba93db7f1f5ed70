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
