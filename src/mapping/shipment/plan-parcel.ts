import { decideShipmentLines } from "./decide-shipment-lines"
import { decideTracking, type CarrierSettings } from "./decide-tracking"
import type {
  FulfillmentFacts,
  HeldShipment,
  LineComponents,
  OrderLineFacts,
  WantedShipment,
} from "./shipment-facts"

/** What an instance's platform says about parcels. */
export type ShippingSettings = CarrierSettings & {
  /** Codes of the shipping types (SH12) that need a tracking number. */
  tracked_shipping_types: string[]
}

/** A bound order, as far as its parcels need it. */
export type OrderFacts = {
  shipping_type_code: string | null
  lines: OrderLineFacts[]
  components: LineComponents
}

export type ParcelPlan =
  | { kind: "push"; wanted: WantedShipment }
  /** Nothing in it was sold on Mirakl. */
  | { kind: "none" }
  | HeldShipment

/** (ST01) What Mirakl is to know about one fulfillment, where parcels are told one by one. */
export function planParcel(
  parcel: FulfillmentFacts,
  order: OrderFacts,
  settings: ShippingSettings
): ParcelPlan {
  const packed = decideShipmentLines(
    parcel.items,
    order.lines,
    order.components
  )
  if (packed.kind !== "lines") {
    return packed
  }
  const decision = decideTracking(
    parcel,
    settings,
    isTrackingMandatory(order, settings)
  )
  if (decision.kind === "held") {
    return decision
  }
  return {
    kind: "push",
    wanted: {
      lines: packed.lines,
      tracking: decision.tracking,
      other_tracking_numbers: decision.others,
    },
  }
}

/** (SH12) Whether an order may only leave with a tracking number. */
export function isTrackingMandatory(
  order: OrderFacts,
  settings: ShippingSettings
): boolean {
  return (
    order.shipping_type_code !== null &&
    settings.tracked_shipping_types.includes(order.shipping_type_code)
  )
}
