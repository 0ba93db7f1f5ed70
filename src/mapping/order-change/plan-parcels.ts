import type { MiraklOrder, MiraklShipment } from "../../mirakl-api"
import { hasLeft } from "../order/has-left"
import { liveLines } from "../order/live-lines"
import { parcelKey } from "./begun-parcel"
import { boundLineOf, itemOf, type BoundLine } from "./bound-line"
import type { OrderFacts } from "./order-facts"
import {
  orderTrackingOf,
  shipmentTrackingOf,
  type ParcelTracking,
} from "./parcel-tracking"

/** Units that have left on Mirakl's side and are not fulfilled here. */
export type Parcel = {
  /** Names it within its order, the same however often it is read. */
  key: string
  mirakl_shipment_id: string | null
  tracking: ParcelTracking
  items: { id: string; quantity: number }[]
}

/**
 * The parcels that the store does not know: Mirakl's shipments as far as they
 * take more units than are fulfilled here, and, once the whole order has left,
 * what remains as one. Units are counted rather than shipments compared, so
 * that a parcel that the store told Mirakl of never comes back as another.
 *
 * @param settled the order net of cancelations
 * @param shipments (ST11) of the order; none where the platform has no
 * multi-shipment
 * @param knownIds Mirakl's ids of shipments that the store knows
 */
export function planParcels(
  settled: MiraklOrder,
  lines: BoundLine[],
  facts: OrderFacts,
  shipments: MiraklShipment[],
  knownIds: ReadonlySet<string>
): Parcel[] {
  const left = shipments.filter(({ status }) =>
    hasLeft({ order_state: status })
  )
  const open = openUnits(settled, lines, facts)
  const unknown = excessUnits(left, lines, facts)
  const parcels = left
    .filter(({ id }) => !knownIds.has(id))
    .map((shipment): Parcel => {
      const items = shipment.shipment_lines.flatMap((entry) =>
        take(itemOf(lines, entry.order_line_id), entry.quantity, [
          open,
          unknown,
        ])
      )
      return {
        key: parcelKey(shipment.id),
        mirakl_shipment_id: shipment.id,
        tracking: shipmentTrackingOf(shipment),
        items,
      }
    })
  const rest = [...open].flatMap(([id, quantity]) =>
    quantity > 0 ? [{ id, quantity }] : []
  )
  return [
    ...parcels,
    ...(hasLeft(settled)
      ? [
          {
            key: parcelKey("rest"),
            mirakl_shipment_id: null,
            tracking: orderTrackingOf(settled, left),
            items: rest,
          },
        ]
      : []),
  ].filter(({ items }) => items.length)
}

// By line item: live units that are to leave and are in no fulfillment yet.
function openUnits(
  settled: MiraklOrder,
  lines: BoundLine[],
  { items }: OrderFacts
): Map<string, number> {
  return new Map(
    liveLines(settled).flatMap((line) => {
      const bound = boundLineOf(lines, line.order_line_id)
      const item = items.find(({ id }) => id === bound?.line_item_id)
      // A person may have edited the order here: what it has is what can leave.
      return item && bound
        ? [
            [
              item.id,
              item.quantity - item.fulfilled_quantity - bound.excluded,
            ] as const,
          ]
        : []
    })
  )
}

// By line item: units that have left there beyond those that are fulfilled here.
function excessUnits(
  left: MiraklShipment[],
  lines: BoundLine[],
  { items }: OrderFacts
): Map<string, number> {
  const units = new Map(
    items.map(({ id, fulfilled_quantity }) => [id, -fulfilled_quantity])
  )
  for (const entry of left.flatMap(({ shipment_lines }) => shipment_lines)) {
    const id = itemOf(lines, entry.order_line_id)
    if (id) {
      units.set(id, (units.get(id) ?? 0) + entry.quantity)
    }
  }
  return units
}

// Takes as many of the units as all of the balances still have.
function take(
  id: string | null,
  quantity: number,
  balances: Map<string, number>[]
): { id: string; quantity: number }[] {
  if (id === null) {
    return []
  }
  const taken = Math.min(quantity, ...balances.map((it) => it.get(id) ?? 0))
  if (taken <= 0) {
    return []
  }
  balances.forEach((it) => it.set(id, (it.get(id) ?? 0) - taken))
  return [{ id, quantity: taken }]
}
