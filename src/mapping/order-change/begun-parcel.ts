import type { MiraklOrder, MiraklShipment } from "../../mirakl-api"
import { orderTrackingOf, shipmentTrackingOf } from "./parcel-tracking"
import type { Parcel } from "./plan-parcels"

const PREFIX = "parcel:"

/** Names a parcel among the changes of an order. */
export function parcelKey(id: string): string {
  return `${PREFIX}${id}`
}

/** Whether a change of an order is a parcel that left. */
export function isParcelKey(key: string): boolean {
  return key.startsWith(PREFIX)
}

/** A parcel that a run began and that the store no longer misses: what is left of it is to ship it. */
export function toBegunParcel(
  key: string,
  settled: MiraklOrder,
  shipments: MiraklShipment[]
): Parcel {
  const shipment = shipments.find(({ id }) => key === parcelKey(id))
  return {
    key,
    mirakl_shipment_id: shipment?.id ?? null,
    tracking: shipment
      ? shipmentTrackingOf(shipment)
      : orderTrackingOf(settled, shipments),
    items: [],
  }
}
