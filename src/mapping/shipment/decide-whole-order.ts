import { isLiveOrderLine } from "./is-live-order-line"
import type {
  HeldShipment,
  OrderLineFacts,
  ShipmentLine,
  ShipmentTracking,
} from "./shipment-facts"
import type { TrackingDecision } from "./decide-tracking"

/** One shipped fulfillment of an order. */
export type Parcel = {
  shipped_at: Date
  lines: ShipmentLine[]
  tracking: TrackingDecision
}

export type WholeOrderDecision =
  { kind: "ship"; tracking: ShipmentTracking | null } | HeldShipment

/**
 * (OR23, OR24) Whether an order that Mirakl only takes as a whole may be
 * shipped, and by what it is followed: all live lines have left, and Mirakl's
 * one tracking is that of the last parcel that has a number.
 */
export function decideWholeOrder(
  orderLines: OrderLineFacts[],
  parcels: Parcel[]
): WholeOrderDecision {
  const missing = stillToShip(orderLines, parcels)
  if (missing.length) {
    return {
      kind: "held",
      reason: "ORDER_PARTLY_SHIPPED",
      details: { still_to_ship: missing },
    }
  }
  const decision = trackingOfLast(parcels)
  return decision?.kind === "held"
    ? decision
    : { kind: "ship", tracking: decision?.tracking ?? null }
}

/** The tracking of the last parcel that has a number; of the last one when none has. */
export function trackingOfLast(
  parcels: Pick<Parcel, "shipped_at" | "tracking">[]
): TrackingDecision | undefined {
  const latestFirst = [...parcels].sort(
    (one, other) => other.shipped_at.getTime() - one.shipped_at.getTime()
  )
  return (
    latestFirst.find(({ tracking }) => hasNumber(tracking))?.tracking ??
    latestFirst[0]?.tracking
  )
}

// CARRIER_UNMAPPED is only ever said of a parcel with a number.
function hasNumber(decision: TrackingDecision): boolean {
  return decision.kind === "held"
    ? decision.reason === "CARRIER_UNMAPPED"
    : decision.tracking?.tracking_number !== undefined
}

function stillToShip(
  orderLines: OrderLineFacts[],
  parcels: Parcel[]
): ShipmentLine[] {
  const shipped = new Map<string, number>()
  for (const { order_line_id, quantity } of parcels.flatMap((p) => p.lines)) {
    shipped.set(order_line_id, (shipped.get(order_line_id) ?? 0) + quantity)
  }
  return orderLines
    .filter(isLiveOrderLine)
    .map(({ mirakl_line_id, quantity }) => ({
      order_line_id: mirakl_line_id,
      quantity: quantity - (shipped.get(mirakl_line_id) ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0)
}
