import type { HeldReason } from "../decision/held-reasons"

/** A Medusa fulfillment, as far as Mirakl hears of it. */
export type FulfillmentFacts = {
  id: string
  /** Null until it left the warehouse. */
  shipped_at: Date | null
  canceled_at: Date | null
  provider_id: string | null
  shipping_option_id: string | null
  shipping_option_name: string | null
  items: FulfillmentItemFacts[]
  labels: { tracking_number: string | null; tracking_url: string | null }[]
}

/** Counts inventory items: a kit of three makes three of them for one line item. */
export type FulfillmentItemFacts = {
  line_item_id: string | null
  inventory_item_id: string | null
  quantity: number
}

/** A line of a bound Mirakl order. */
export type OrderLineFacts = {
  mirakl_line_id: string
  mirakl_state: string
  quantity: number
  /** Null while the line has no counterpart in the store. */
  line_item_id: string | null
}

/** Units of each inventory item in one unit of a line item, by line item id. */
export type LineComponents = Map<string, Map<string, number>>

/** Units of one Mirakl order line in a parcel. */
export type ShipmentLine = { order_line_id: string; quantity: number }

/** Who carries a parcel, as ST01 words it: a registered code or a free name, never both. */
export type ShipmentTracking = {
  carrier_code?: string
  carrier_name?: string
  tracking_number?: string
  tracking_url?: string
}

/** What Mirakl is to know about one fulfillment. */
export type WantedShipment = {
  lines: ShipmentLine[]
  /** Null when there is nothing to follow the parcel by. */
  tracking: ShipmentTracking | null
  /** Numbers of further labels: Mirakl keeps one per shipment. */
  other_tracking_numbers: string[]
}

/** The reasons for which a shipment waits. */
export type ShipmentHeldReason = Extract<
  HeldReason,
  | "CARRIER_UNMAPPED"
  | "TRACKING_MISSING"
  | "ORDER_PARTLY_SHIPPED"
  | "SHIPMENT_QUANTITY_UNCLEAR"
>

export type HeldShipment = {
  kind: "held"
  reason: ShipmentHeldReason
  details: Record<string, unknown>
}
