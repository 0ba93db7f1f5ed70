import { computeOrderState } from "../orders/order-state"
import type { Order, OrderLine, OrderTracking } from "../state/order"
import type { Shipment, ShipmentLine } from "../state/shipment"
import {
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"
import {
  NO_TRACKING,
  decideTracking,
  missingTracking,
  type TrackingInput,
} from "./carrier-rules"
import { buildShipment, toShipmentLine } from "./build-shipment"
import { markShipped } from "./mark-shipped"
import { remainingQuantity, shipmentsOf } from "./remaining-quantity"

export type ShipmentInput = {
  order_id: string
  shipment_lines: {
    order_line_id?: string
    offer_sku?: string
    quantity: number
    package_reference?: string
  }[]
  shipped?: boolean
  tracking?: TrackingInput
  invoice_reference?: string
  warehouse_code?: string
  shipment_additional_information?: Record<string, unknown>[]
}

export type ShipmentOutcome =
  { kind: "created"; shipment: Shipment } | { kind: "refused"; message: string }

/** (ST01) One shipment of the batch: created, or refused with Mirakl's words. */
export function createShipment(
  moment: Moment,
  order: Order,
  input: ShipmentInput
): ShipmentOutcome {
  const lines = toShipmentLines(moment, order, input)
  const tracking = toTracking(moment, order, input)
  const refusal =
    refuseOrder(order) ??
    refuseWarehouse(moment, order, input) ??
    (typeof lines === "string" ? lines : null) ??
    (typeof tracking === "string" ? tracking : null)
  if (
    refusal !== null ||
    typeof lines === "string" ||
    typeof tracking === "string"
  ) {
    return { kind: "refused", message: refusal ?? "" }
  }
  const shipment = buildShipment(moment.now, order, {
    ...input,
    lines,
    tracking,
  })
  moment.state.shipments.set(shipment.id, shipment)
  order.last_updated_date = moment.now
  if (input.shipped) {
    markShipped(moment, order, shipment)
  }
  return { kind: "created", shipment }
}

function refuseOrder(order: Order): string | null {
  const state = computeOrderState(order)
  if (state !== "SHIPPING") {
    return `The order status must be 'SHIPPING' but it is '${state}'.`
  }
  return order.fulfillment_center_code === "DEFAULT"
    ? null
    : `The order '${order.order_id}' is fulfilled by the operator.`
}

function refuseWarehouse(
  moment: Moment,
  order: Order,
  input: ShipmentInput
): string | null {
  const { warehouses } = requireShop(moment.state, order.shop_id)
  return input.warehouse_code === undefined ||
    warehouses.includes(input.warehouse_code)
    ? null
    : `No warehouse with code '${input.warehouse_code}'.`
}

function toTracking(
  moment: Moment,
  order: Order,
  input: ShipmentInput
): OrderTracking | string {
  const platform = requirePlatform(moment.state, order.platform_id)
  let tracking = NO_TRACKING
  if (input.tracking) {
    const decision = decideTracking(platform, input.tracking)
    if (decision.kind === "refused") {
      return decision.message
    }
    tracking = decision.tracking
  }
  const missing = input.shipped
    ? missingTracking(platform, order.shipping_type_code, tracking)
    : null
  return missing ?? tracking
}

function toShipmentLines(
  moment: Moment,
  order: Order,
  input: ShipmentInput
): ShipmentLine[] | string {
  const existing = shipmentsOf(moment.state, order.order_id)
  const wanted = new Map<OrderLine, number>()
  const lines: ShipmentLine[] = []
  for (const entry of input.shipment_lines) {
    const line = findLine(order, entry)
    if (typeof line === "string") {
      return line
    }
    const quantity = (wanted.get(line) ?? 0) + entry.quantity
    wanted.set(line, quantity)
    if (
      entry.quantity < 1 ||
      line.state !== "SHIPPING" ||
      quantity > remainingQuantity(existing, line)
    ) {
      return "Shipment quantity is invalid."
    }
    lines.push(toShipmentLine(line, entry.quantity, entry.package_reference))
  }
  return lines
}

function findLine(
  order: Order,
  entry: ShipmentInput["shipment_lines"][number]
): OrderLine | string {
  if (entry.order_line_id !== undefined) {
    return (
      order.lines.find((line) => line.order_line_id === entry.order_line_id) ??
      `No order line with id '${entry.order_line_id}' in the order '${order.order_id}'.`
    )
  }
  const matches = order.lines.filter((l) => l.offer_sku === entry.offer_sku)
  const [only] = matches
  if (!only) {
    return `No order line with offer sku '${entry.offer_sku ?? ""}' in the order '${order.order_id}'.`
  }
  return matches.length === 1
    ? only
    : `Several order lines have the offer sku '${only.offer_sku}': use order_line_id.`
}
