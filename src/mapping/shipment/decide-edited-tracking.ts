import type { TrackingDecision } from "./decide-tracking"
import type { HeldShipment, ShipmentTracking } from "./shipment-facts"

/** What Mirakl was told of a parcel's way. */
export type ToldTracking = {
  carrier_code: string | null
  carrier_name: string | null
  tracking_number: string | null
}

/** What to tell of an edit, or why it can't be told. */
export type EditedTracking =
  { kind: "tracking"; tracking: ShipmentTracking } | HeldShipment

/**
 * (ST23, OR23) The tracking to send for a parcel that Mirakl knows, where it
 * was edited since; null where it was not. A number that was taken away is not
 * taken from Mirakl: the buyer may be following it. A new number whose carrier
 * is not mapped is held; without a new number there is nothing to hold.
 */
export function decideEditedTracking(
  told: ToldTracking,
  decision: TrackingDecision
): EditedTracking | null {
  if (decision.kind === "held") {
    const { tracking_number } = decision.details
    return tracking_number && tracking_number !== told.tracking_number
      ? decision
      : null
  }
  const { tracking } = decision
  if (!tracking?.tracking_number) {
    return null
  }
  const isSame =
    tracking.tracking_number === told.tracking_number &&
    (tracking.carrier_code ?? null) === told.carrier_code &&
    (tracking.carrier_name ?? null) === told.carrier_name
  return isSame ? null : { kind: "tracking", tracking }
}
