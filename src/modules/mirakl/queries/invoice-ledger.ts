import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlManager } from "./sql-manager"

/** An invoice to be made for an order. */
export type InvoiceRequest = {
  instance_id: string
  binding_id: string
  wants_upload: boolean
  issued_at: Date
}

const DIGITS = 6

/**
 * Gives orders their invoices, one each, with the next numbers of their
 * instance. To be run in a transaction: the lock on the instance makes the
 * numbers follow each other, and a number that is not written is not taken.
 * An order that has an invoice keeps it.
 */
export async function issueInvoice(
  manager: SqlManager,
  request: InvoiceRequest
): Promise<void> {
  await manager.execute(
    `select id from mirakl_instance where id = ? for update`,
    [request.instance_id]
  )
  await manager.execute(
    `with next as (
       update mirakl_instance
          set invoice_last_number = invoice_last_number + 1
        where id = ? and not exists (
          select 1 from mirakl_invoice
           where binding_id = ? and deleted_at is null)
       returning invoice_last_number as sequence, invoice_prefix as prefix)
     insert into mirakl_invoice
       (id, instance_id, binding_id, sequence, number, issued_at, wants_upload,
        created_at, updated_at)
     select ?::text, ?::text, ?::text, sequence,
            coalesce(prefix, '')
              || lpad(sequence::text, greatest(?::int, length(sequence::text)), '0'),
            ?::timestamptz, ?::boolean, now(), now()
       from next`,
    [
      ...[request.instance_id, request.binding_id],
      ...[generateEntityId(undefined, "mirinv"), request.instance_id],
      ...[request.binding_id, DIGITS, request.issued_at, request.wants_upload],
    ]
  )
}

/** The imported orders of an instance for which the rules have not been asked since Mirakl changed them. */
export async function ordersToInvoice(
  manager: SqlManager,
  instanceId: string,
  limit: number
): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `select id from mirakl_order
      where instance_id = ? and deleted_at is null and status = 'imported'
        and (invoice_checked_at is null or invoice_checked_at < mirakl_updated_at)
      order by id limit ?`,
    [instanceId, limit]
  )
  return rows.map(({ id }) => id)
}

/** Notes that the rules were asked about orders as they were. */
export async function recordInvoiceChecks(
  manager: SqlManager,
  checked: { id: string; mirakl_updated_at: Date }[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order as binding
        set invoice_checked_at = given.mirakl_updated_at, updated_at = now()
       from json_to_recordset(?::json) as given
        (id text, mirakl_updated_at timestamptz)
      where binding.id = given.id`,
    [JSON.stringify(checked)]
  )
}
