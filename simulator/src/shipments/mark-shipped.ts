import { moveLine, touchOrder } from "../orders/order-state"
import type { Order } from "../state/order"
import type { Shipment } from "../state/shipment"
import type { Moment } from "../state/simulator-state"
import {
  quantityToShip,
  shipmentsOf,
  shippedQuantity,
} from "./remaining-quantity"

/**
 * Validates a shipment as shipped. Where the customer pays on shipment it
 * waits as SHIPMENT_PREPARED until the debit is confirmed.
 */
export function markShipped(
  moment: Moment,
  order: Order,
  shipment: Shipment
): void {
  const paysOnShipment = order.payment_workflow === "PAY_ON_SHIPMENT"
  shipment.last_updated_date = moment.now
  if (paysOnShipment && order.customer_debited_date === null) {
    shipment.status = "SHIPMENT_PREPARED"
    shipment.status_customer_debit = "WAITING_OPERATOR_SYSTEM_CONTACT"
  } else {
    shipment.status = "SHIPPED"
    shipment.status_customer_debit = paysOnShipment ? "DEBIT_OK" : "NO_DEBIT"
    shipment.shipped_date = moment.now
    moveShippedLines(moment, order)
  }
  touchOrder(order, moment.now)
}

/** The debit came: what was prepared leaves. */
export function releasePreparedShipments(moment: Moment, order: Order): void {
  for (const shipment of shipmentsOf(moment.state, order.order_id)) {
    if (shipment.status === "SHIPMENT_PREPARED") {
      markShipped(moment, order, shipment)
    }
  }
}

/** A line is SHIPPED when all that remains of it sits in shipped shipments. */
export function moveShippedLines(moment: Moment, order: Order): void {
  const shipments = shipmentsOf(moment.state, order.order_id)
  for (const line of order.lines) {
    const shipped = shippedQuantity(shipments, line)
    if (line.state === "SHIPPING" && shipped >= quantityToShip(line)) {
      moveLine(line, "SHIPPED", moment.now)
      line.shipped_date = moment.now
    }
  }
}
