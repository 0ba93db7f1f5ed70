import { randomUUID } from "node:crypto"
import type {
  Order,
  OrderLine,
  OrderState,
  OrderTracking,
} from "../state/order"
import type { Shipment, ShipmentLine, ShipmentStatus } from "../state/shipment"

/** A new shipment in SHIPPING; nothing is checked or stored. */
export function buildShipment(
  now: Date,
  order: Order,
  content: {
    lines: ShipmentLine[]
    tracking: OrderTracking
    invoice_reference?: string
    warehouse_code?: string
    shipment_additional_information?: Record<string, unknown>[]
  }
): Shipment {
  return {
    id: randomUUID(),
    order_id: order.order_id,
    shop_id: order.shop_id,
    status: "SHIPPING",
    status_customer_debit:
      order.payment_workflow === "PAY_ON_SHIPMENT" ? "NOT_STARTED" : "NO_DEBIT",
    lines: content.lines,
    tracking: content.tracking,
    invoice_reference: content.invoice_reference ?? null,
    additional_information: content.shipment_additional_information ?? [],
    warehouse_code: content.warehouse_code ?? null,
    created_date: now,
    last_updated_date: now,
    shipped_date: null,
  }
}

export function toShipmentLine(
  line: OrderLine,
  quantity: number,
  packageReference: string | null = null
): ShipmentLine {
  return {
    order_line_id: line.order_line_id,
    offer_sku: line.offer_sku,
    quantity,
    package_reference: packageReference,
  }
}

/** The shipment status that goes with an order that has left. */
export function followOrder(state: OrderState): ShipmentStatus {
  return state === "TO_COLLECT" || state === "RECEIVED" || state === "CLOSED"
    ? state
    : "SHIPPED"
}
