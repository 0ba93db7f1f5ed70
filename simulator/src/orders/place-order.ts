import { badRequest, notFound } from "../http/mirakl-problem"
import type { Order } from "../state/order"
import {
  buildShipment,
  followOrder,
  toShipmentLine,
} from "../shipments/build-shipment"
import {
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"
import { planAcceptanceTimeout } from "./accept-order"
import { buildOrder } from "./build-order"
import type { OrderInput } from "./order-input"
import { computeOrderState, isLive } from "./order-state"
import { takeUnits } from "./release-units"

/**
 * A customer orders: the order is stored, its units leave the offers, and its
 * acceptance deadline starts to run.
 */
export function placeOrder(moment: Moment, input: OrderInput): Order {
  const shopId = input.shop_id ?? [...moment.state.shops.keys()][0]
  if (shopId === undefined || !moment.state.shops.has(shopId)) {
    throw notFound(`No shop with id '${shopId ?? ""}'.`)
  }
  if (!Array.isArray(input.lines) || input.lines.length === 0) {
    throw badRequest("An order needs at least one line.")
  }
  const shop = requireShop(moment.state, shopId)
  const order = buildOrder(moment, shop, input)
  if (moment.state.orders.has(order.order_id)) {
    throw badRequest(`The order '${order.order_id}' exists already.`)
  }
  moment.state.orders.set(order.order_id, order)
  if (input.take_stock ?? true) {
    for (const line of order.lines.filter(isLive)) {
      takeUnits(moment, order, line)
    }
  }
  if (computeOrderState(order) === "WAITING_ACCEPTANCE") {
    planAcceptanceTimeout(moment, order)
  }
  recordPastShipment(moment, order)
  return order
}

/** An order that starts its life shipped has the shipment that says so. */
function recordPastShipment(moment: Moment, order: Order): void {
  const { features } = requirePlatform(
    moment.state,
    order.platform_id
  ).configuration
  const shipped = order.lines.filter((line) => line.shipped_date !== null)
  if (!features.shipment.multi_shipment || shipped.length === 0) {
    return
  }
  const shipment = buildShipment(moment.now, order, {
    lines: shipped.map((line) => toShipmentLine(line, line.quantity)),
    tracking: order.tracking,
  })
  shipment.status = followOrder(computeOrderState(order))
  shipment.shipped_date = shipped[0]?.shipped_date ?? moment.now
  moment.state.shipments.set(shipment.id, shipment)
}
