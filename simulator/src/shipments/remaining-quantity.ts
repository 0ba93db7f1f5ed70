import { isLive } from "../orders/order-state"
import type { OrderLine } from "../state/order"
import type { Shipment } from "../state/shipment"
import type { SimulatorState } from "../state/simulator-state"

export function shipmentsOf(
  state: SimulatorState,
  orderId: string
): Shipment[] {
  return [...state.shipments.values()].filter(
    (shipment) => shipment.order_id === orderId
  )
}

/** Units of a line that have to leave at all: not cancelled, not excluded by a refund. */
export function quantityToShip(line: OrderLine): number {
  const cancelled = line.cancelations.reduce((sum, c) => sum + c.quantity, 0)
  const excluded = line.refunds
    .filter((refund) => refund.excluded_from_shipment)
    .reduce((sum, refund) => sum + refund.quantity, 0)
  return isLive(line) ? Math.max(0, line.quantity - cancelled - excluded) : 0
}

/** Units of a line that are in no shipment yet. */
export function remainingQuantity(
  shipments: readonly Shipment[],
  line: OrderLine
): number {
  return quantityToShip(line) - quantityIn(shipments, line, () => true)
}

/** Units of a line that have left. */
export function shippedQuantity(
  shipments: readonly Shipment[],
  line: OrderLine
): number {
  return quantityIn(shipments, line, (shipment) => hasLeft(shipment))
}

function hasLeft(shipment: Shipment): boolean {
  return ["SHIPPED", "TO_COLLECT", "RECEIVED", "CLOSED"].includes(
    shipment.status
  )
}

function quantityIn(
  shipments: readonly Shipment[],
  line: OrderLine,
  counts: (shipment: Shipment) => boolean
): number {
  return shipments
    .filter((shipment) => shipment.status !== "CANCELED" && counts(shipment))
    .flatMap((shipment) => shipment.lines)
    .filter((entry) => entry.order_line_id === line.order_line_id)
    .reduce((sum, entry) => sum + entry.quantity, 0)
}
