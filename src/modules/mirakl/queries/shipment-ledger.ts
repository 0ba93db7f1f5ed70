import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlManager } from "./sql-manager"

/** A fulfillment about to be told, with what will be said about its way. */
export type ShipmentClaimRequest = {
  fulfillment_id: string
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
}

/** The right to tell Mirakl about a fulfillment, until it is settled or runs out. */
export type ShipmentClaim = {
  fulfillment_id: string
  /** Above 1 an earlier call may have been carried out. Settling needs it back. */
  attempts: number
}

/** How a claimed shipment ended. */
export type ShipmentSettlement = ShipmentClaim & {
  status: "pushed" | "pending" | "failed"
  mirakl_shipment_id?: string | null
  error_code?: string | null
  error_message?: string | null
  remedy?: string | null
}

/** Why a fulfillment waits. */
export type ShipmentHold = {
  fulfillment_id: string
  held_reason: string
  held_details: Record<string, unknown>
}

/** A claim is taken over after this time: its process died. No push may last longer. */
export const SHIPMENT_CLAIM_S = 120

/**
 * Claims fulfillments of one order for a call to Mirakl. One that another
 * process has claimed, or that Mirakl already knows, is not given out. The
 * claim is a conditional write, so that of two at once one gets it; rows are
 * taken in one order, so that two never wait for each other.
 */
export async function claimShipments(
  manager: SqlManager,
  bindingId: string,
  requests: ShipmentClaimRequest[]
): Promise<ShipmentClaim[]> {
  return manager.execute<ShipmentClaim[]>(
    `insert into mirakl_shipment as shipment
       (id, binding_id, fulfillment_id, status, attempts, carrier_code,
        carrier_name, tracking_number, tracking_url, created_at, updated_at)
     select id, ?, fulfillment_id, 'pushing', 1, carrier_code, carrier_name,
        tracking_number, tracking_url, now(), now()
       from json_to_recordset(?::json) as given
        (id text, fulfillment_id text, carrier_code text, carrier_name text,
         tracking_number text, tracking_url text)
      order by fulfillment_id
     on conflict (fulfillment_id) where deleted_at is null do update set
        status = 'pushing',
        attempts = shipment.attempts + 1,
        carrier_code = excluded.carrier_code,
        carrier_name = excluded.carrier_name,
        tracking_number = excluded.tracking_number,
        tracking_url = excluded.tracking_url,
        held_reason = null, held_details = null,
        error_code = null, error_message = null, remedy = null,
        updated_at = now()
      where shipment.status in ('pending', 'held', 'failed')
         or (shipment.status = 'pushing'
             and shipment.updated_at < now() - make_interval(secs => ?))
     returning fulfillment_id, attempts`,
    [bindingId, withIds(requests), SHIPMENT_CLAIM_S]
  )
}

/** Ends claims. One that was taken over meanwhile is the new owner's to end. */
export async function settleShipments(
  manager: SqlManager,
  settlements: ShipmentSettlement[]
): Promise<void> {
  await manager.execute(
    `update mirakl_shipment as shipment set
        status = given.status,
        mirakl_shipment_id =
          coalesce(given.mirakl_shipment_id, shipment.mirakl_shipment_id),
        error_code = given.error_code,
        error_message = given.error_message,
        remedy = given.remedy,
        pushed_at = case when given.status = 'pushed' then now() end,
        updated_at = now()
       from json_to_recordset(?::json) as given
        (fulfillment_id text, attempts int, status text,
         mirakl_shipment_id text, error_code text, error_message text,
         remedy text)
      where shipment.fulfillment_id = given.fulfillment_id
        and shipment.attempts = given.attempts
        and shipment.status = 'pushing'
        and shipment.deleted_at is null`,
    [JSON.stringify(settlements)]
  )
}

/** Lets fulfillments of one order wait; those that were pushed, or are being, stay as they are. */
export async function holdShipments(
  manager: SqlManager,
  bindingId: string,
  holds: ShipmentHold[]
): Promise<void> {
  await manager.execute(
    `insert into mirakl_shipment as shipment
       (id, binding_id, fulfillment_id, status, attempts, held_reason,
        held_details, created_at, updated_at)
     select id, ?, fulfillment_id, 'held', 0, held_reason, held_details,
        now(), now()
       from json_to_recordset(?::json) as given
        (id text, fulfillment_id text, held_reason text, held_details jsonb)
      order by fulfillment_id
     on conflict (fulfillment_id) where deleted_at is null do update set
        status = 'held',
        held_reason = excluded.held_reason,
        held_details = excluded.held_details,
        error_code = null, error_message = null, remedy = null,
        updated_at = now()
      where shipment.status in ('pending', 'held', 'failed')`,
    [bindingId, withIds(holds)]
  )
}

function withIds(rows: { fulfillment_id: string }[]): string {
  return JSON.stringify(
    rows.map((row) => ({ ...row, id: generateEntityId(undefined, "mirshp") }))
  )
}
