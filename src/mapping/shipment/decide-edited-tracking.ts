import type { TrackingDecision } from "./decide-tracking"
import type { ShipmentTracking } from "./shipment-facts"

/** What Mirakl was told of a parcel's way. */
export type ToldTracking = {
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
}

/**
 * (ST23, OR23) The tracking to send for a parcel that Mirakl knows, where it
 * was edited since; null where it was not. A number that was taken away is not
 * taken from Mirakl: the buyer may be following it.
 */
export function decideEditedTracking(
  told: ToldTracking,
  decision: TrackingDecision
): ShipmentTracking | null {
  const tracking = decision.kind === "tracking" ? decision.tracking : null
  if (!tracking?.tracking_number) {
    return null
  }
  const isSame =
    tracking.tracking_number === told.tracking_number &&
    (tracking.carrier_code ?? null) === told.carrier_code &&
    (tracking.carrier_name ?? null) === told.carrier_name
  return isSame ? null : tracking
}
