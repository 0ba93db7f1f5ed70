import type { SqlManager } from "./sql-manager"

/** An imported order whose reference Mirakl does not know. */
export type UntoldReference = {
  id: string
  mirakl_order_id: string
  order_id: string
}

/** The latest imported orders of an instance whose reference Mirakl does not know. */
export async function untoldReferences(
  manager: SqlManager,
  instanceId: string,
  limit: number
): Promise<UntoldReference[]> {
  return manager.execute<UntoldReference[]>(
    `select id, mirakl_order_id, order_id from mirakl_order
      where instance_id = ? and deleted_at is null and status = 'imported'
        and order_id is not null and seller_reference is null
        and seller_reference_error is null
      order by imported_at desc limit ?`,
    [instanceId, limit]
  )
}

/** What Mirakl made of a reference; an error means that it does not take it. */
export type ToldReference = {
  id: string
  reference: string | null
  error: string | null
}

/** Notes what Mirakl made of references. */
export async function recordReferences(
  manager: SqlManager,
  told: ToldReference[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order as binding
        set seller_reference = given.reference,
            seller_reference_error = given.error, updated_at = now()
       from json_to_recordset(?::json) as given
        (id text, reference text, error text)
      where binding.id = given.id`,
    [JSON.stringify(told)]
  )
}
