import { decideTracking, type TrackingDecision } from "./decide-tracking"
import { trackingOfLast } from "./decide-whole-order"
import type { ShippingSettings } from "./plan-parcel"
import type { FulfillmentFacts } from "./shipment-facts"

/** (OR23) The one tracking of an order that has left as a whole: that of its last parcel that has a number. */
export function decideWholeTracking(
  fulfillments: FulfillmentFacts[],
  settings: ShippingSettings
): TrackingDecision {
  const decision = trackingOfLast(
    fulfillments.flatMap((fulfillment) =>
      fulfillment.shipped_at
        ? [
            {
              shipped_at: fulfillment.shipped_at,
              tracking: decideTracking(fulfillment, settings, false),
            },
          ]
        : []
    )
  )
  return decision ?? { kind: "tracking", tracking: null, others: [] }
}
