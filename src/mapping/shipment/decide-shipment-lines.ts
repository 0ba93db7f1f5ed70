import { isLiveOrderLine } from "./is-live-order-line"
import type {
  FulfillmentItemFacts,
  HeldShipment,
  LineComponents,
  OrderLineFacts,
  ShipmentLine,
} from "./shipment-facts"
import { toLineQuantities } from "./to-line-quantities"

export type ShipmentLinesDecision =
  | { kind: "lines"; lines: ShipmentLine[] }
  /** Nothing in the parcel was sold on Mirakl. */
  | { kind: "none" }
  | HeldShipment

/**
 * The Mirakl order lines in a parcel. Lines are told by their line item, never
 * by SKU: the same SKU may stand on two lines. Line items that the store added
 * to the order, and lines that Mirakl called off, are left out.
 */
export function decideShipmentLines(
  items: FulfillmentItemFacts[],
  orderLines: OrderLineFacts[],
  components: LineComponents
): ShipmentLinesDecision {
  const quantities = toLineQuantities(items, components)
  const packed = orderLines
    .filter(isLiveOrderLine)
    .filter(({ line_item_id: id }) => id !== null && quantities.has(id))
    .map((line) => ({
      line,
      quantity: quantities.get(line.line_item_id ?? "") ?? null,
    }))
  const unclear = packed.filter(
    ({ line, quantity }) => quantity === null || quantity > line.quantity
  )
  if (unclear.length) {
    return {
      kind: "held",
      reason: "SHIPMENT_QUANTITY_UNCLEAR",
      details: {
        order_line_ids: unclear.map(({ line }) => line.mirakl_line_id),
      },
    }
  }
  const lines = packed.flatMap(({ line, quantity }) =>
    quantity === null ? [] : [{ order_line_id: line.mirakl_line_id, quantity }]
  )
  return lines.length ? { kind: "lines", lines } : { kind: "none" }
}
