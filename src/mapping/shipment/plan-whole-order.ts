import { decideShipmentLines } from "./decide-shipment-lines"
import { decideTracking } from "./decide-tracking"
import {
  decideWholeOrder,
  type Parcel,
  type WholeOrderDecision,
} from "./decide-whole-order"
import {
  isTrackingMandatory,
  type OrderFacts,
  type ShippingSettings,
} from "./plan-parcel"
import type { FulfillmentFacts } from "./shipment-facts"

export type WholeOrderPlan = {
  /** The fulfillments that the order leaves with; those with nothing sold on Mirakl are not among them. */
  fulfillment_ids: string[]
  decision: WholeOrderDecision
}

/** (OR23, OR24) What Mirakl is to know about all shipped fulfillments of an order, where it ships whole. */
export function planWholeOrder(
  fulfillments: FulfillmentFacts[],
  order: OrderFacts,
  settings: ShippingSettings
): WholeOrderPlan {
  const parcels: Parcel[] = []
  const fulfillmentIds: string[] = []
  let unclear: WholeOrderDecision | undefined
  for (const fulfillment of fulfillments) {
    const packed = decideShipmentLines(
      fulfillment.items,
      order.lines,
      order.components
    )
    if (packed.kind === "none" || !fulfillment.shipped_at) {
      continue
    }
    fulfillmentIds.push(fulfillment.id)
    if (packed.kind === "held") {
      unclear ??= packed
      continue
    }
    parcels.push({
      shipped_at: fulfillment.shipped_at,
      lines: packed.lines,
      tracking: decideTracking(
        fulfillment,
        settings,
        isTrackingMandatory(order, settings)
      ),
    })
  }
  return {
    fulfillment_ids: fulfillmentIds,
    decision: unclear ?? decideWholeOrder(order.lines, parcels),
  }
}
