import type { MiraklOrder, MiraklShipment } from "../../mirakl-api"

/** How a parcel travels, as Mirakl tells it. */
export type ParcelTracking = {
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
  tracking_url: string | null
}

/** The tracking of the order, else of its only parcel. */
export function orderTrackingOf(
  order: MiraklOrder,
  shipments: MiraklShipment[]
): ParcelTracking {
  const own = {
    carrier_code: order.shipping_carrier_code ?? null,
    carrier_name: order.shipping_company ?? null,
    tracking_number: order.shipping_tracking ?? null,
    tracking_url: order.shipping_tracking_url ?? null,
  }
  const [only, ...others] = shipments
  return own.tracking_number || !only || others.length
    ? own
    : shipmentTrackingOf(only)
}

/** The tracking of a shipment (ST11). */
export function shipmentTrackingOf({
  tracking,
}: MiraklShipment): ParcelTracking {
  return {
    carrier_code: tracking?.carrier_code ?? null,
    carrier_name: tracking?.carrier_name ?? null,
    tracking_number: tracking?.tracking_number ?? null,
    tracking_url: tracking?.tracking_url ?? null,
  }
}
