import { moveLine, touchOrder } from "../orders/order-state"
import type { Order } from "../state/order"
import { requirePlatform, type Moment } from "../state/simulator-state"
import { buildShipment, toShipmentLine } from "./build-shipment"
import { markShipped } from "./mark-shipped"
import { remainingQuantity, shipmentsOf } from "./remaining-quantity"

/**
 * Ships everything that is left with the order's own tracking: one shipment
 * where the platform knows shipments, the lines alone where it does not.
 */
export function shipWholeOrder(moment: Moment, order: Order): void {
  const platform = requirePlatform(moment.state, order.platform_id)
  if (platform.configuration.features.shipment.multi_shipment) {
    const existing = shipmentsOf(moment.state, order.order_id)
    const lines = order.lines
      .filter((line) => line.state === "SHIPPING")
      .map((line) => toShipmentLine(line, remainingQuantity(existing, line)))
      .filter((line) => line.quantity > 0)
    const shipment = buildShipment(moment.now, order, {
      lines,
      tracking: order.tracking,
    })
    moment.state.shipments.set(shipment.id, shipment)
    markShipped(moment, order, shipment)
    return
  }
  for (const line of order.lines) {
    if (line.state === "SHIPPING") {
      moveLine(line, "SHIPPED", moment.now)
      line.shipped_date = moment.now
    }
  }
  touchOrder(order, moment.now)
}
