import type { ShipmentTracking } from "./shipment-facts"

/** The body of OR23. */
export type OrderTracking = {
  carrier_code?: string
  carrier_name?: string
  carrier_url?: string
  tracking_number?: string
}

/** (OR23) The tracking of an order, which names the URL otherwise than ST01 does. */
export function toOrderTracking({
  tracking_url,
  ...tracking
}: ShipmentTracking): OrderTracking {
  return tracking_url ? { ...tracking, carrier_url: tracking_url } : tracking
}
