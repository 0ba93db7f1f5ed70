import { ORDER_RULES, type OrderRules } from "./order-rules"
import type { SqlManager } from "./sql-manager"

/** As long as a job's: who takes a dead process's job over finds its orders free. */
export const ORDER_LEASE_S = 45

const EXPIRY = `now() + interval '${ORDER_LEASE_S} seconds'`

/**
 * Takes an instance's orders, unless somebody who lives has them, and reads the
 * lists that decide about them: whoever takes them needs both.
 */
export async function takeOrderLease(
  manager: SqlManager,
  instanceId: string,
  token: string
): Promise<OrderRules | null> {
  const [rules] = await manager.execute<OrderRules[]>(
    `with taken as (
       insert into mirakl_order_lease as lease (id, token, expires_at)
       values (?, ?, ${EXPIRY})
       on conflict (id) do update
          set token = excluded.token, expires_at = excluded.expires_at,
              updated_at = now()
        where lease.expires_at < now()
       returning id)
     select ${ORDER_RULES} from taken`,
    [instanceId, token, instanceId, instanceId, instanceId]
  )
  return rules ?? null
}

/** @returns false when they are another's by now */
export async function renewOrderLease(
  manager: SqlManager,
  instanceId: string,
  token: string
): Promise<boolean> {
  const rows = await manager.execute<unknown[]>(
    `update mirakl_order_lease set expires_at = ${EXPIRY}
      where id = ? and token = ? returning id`,
    [instanceId, token]
  )
  return rows.length > 0
}

/** Gives an instance's orders back, unless they are another's by now. */
export async function giveOrderLeaseBack(
  manager: SqlManager,
  instanceId: string,
  token: string
): Promise<void> {
  await manager.execute(
    `delete from mirakl_order_lease where id = ? and token = ?`,
    [instanceId, token]
  )
}
