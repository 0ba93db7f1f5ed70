import { BodyFields } from "../http/body-fields"
import { badRequest, codedProblem, notFound } from "../http/mirakl-problem"
import { pageByOffset } from "../http/offset-paging"
import {
  NO_CONTENT,
  ok,
  type Call,
  type Operation,
  type Reply,
} from "../http/operation"
import { decideAcceptance } from "../orders/accept-order"
import { cancelBySeller } from "../orders/cancel-lines"
import { computeOrderState, touchOrder } from "../orders/order-state"
import { toWireOrder } from "../orders/to-wire-order"
import { decideTracking, missingTracking } from "../shipments/carrier-rules"
import { shipmentsOf } from "../shipments/remaining-quantity"
import { shipWholeOrder } from "../shipments/ship-whole-order"
import type { Order } from "../state/order"
import { filterOrders } from "./filter-orders"

export const orderOperations: Operation[] = [
  { code: "OR11", method: "GET", path: "/api/orders", handle: listOrders },
  {
    code: "OR21",
    method: "PUT",
    path: "/api/orders/{order_id}/accept",
    body: "json",
    handle: acceptOrder,
  },
  {
    code: "OR23",
    method: "PUT",
    path: "/api/orders/{order_id}/tracking",
    body: "json",
    handle: updateTracking,
  },
  {
    code: "OR24",
    method: "PUT",
    path: "/api/orders/{order_id}/ship",
    handle: shipOrder,
  },
  {
    code: "OR29",
    method: "PUT",
    path: "/api/orders/{order_id}/cancel",
    handle: (call) => {
      cancelBySeller(call, requireOrder(call))
      return NO_CONTENT
    },
  },
]

function listOrders(call: Call): Reply {
  const page = pageByOffset(call, filterOrders(call))
  const mode = call.query.oneOf("order_tax_mode", [
    "TAX_INCLUDED",
    "TAX_EXCLUDED",
  ])
  return ok(
    {
      orders: page.items.map((order) =>
        toWireOrder(call.platform, order, mode)
      ),
      total_count: page.total,
    },
    page.headers
  )
}

function acceptOrder(call: Call): Reply {
  const order = findOrder(call)
  if (!order) {
    throw codedProblem(
      "ORDER_NOT_FOUND",
      `The order '${call.params.order_id ?? ""}' does not exist.`,
      { status: 404 }
    )
  }
  const fields = BodyFields.of(call.body, (message, field) =>
    codedProblem("VALIDATION_ERROR", message, { field })
  )
  if (fields.optionalArray("order_lines")?.some((entry) => entry === null)) {
    throw codedProblem(
      "ORDER_LINE_NULL_ELEMENT",
      "The order lines list contains a null element.",
      { field: "order_lines" }
    )
  }
  const decisions = fields.objects("order_lines").map((line) => ({
    id: line.string("id"),
    accepted: line.boolean("accepted"),
  }))
  decideAcceptance(call, order, decisions)
  return NO_CONTENT
}

function updateTracking(call: Call): Reply {
  const order = requireOrder(call)
  const fields = BodyFields.of(call.body)
  const state = computeOrderState(order)
  if (!["SHIPPING", "SHIPPED", "TO_COLLECT"].includes(state)) {
    throw badRequest(
      `The order status must be 'SHIPPING' but it is '${state}'.`
    )
  }
  const decision = decideTracking(call.platform, {
    carrier_code: fields.optionalString("carrier_code"),
    carrier_standard_code: fields.optionalString("carrier_standard_code"),
    carrier_name: fields.optionalString("carrier_name"),
    tracking_url: fields.optionalString("carrier_url"),
    tracking_number: fields.optionalString("tracking_number"),
  })
  if (decision.kind === "refused") {
    throw badRequest(decision.message)
  }
  order.tracking = decision.tracking
  touchOrder(order, call.now)
  return NO_CONTENT
}

function shipOrder(call: Call): Reply {
  const order = requireOrder(call)
  const state = computeOrderState(order)
  if (state !== "SHIPPING") {
    throw badRequest(
      `The order status must be 'SHIPPING' but it is '${state}'.`
    )
  }
  if (order.fulfillment_center_code !== "DEFAULT") {
    throw badRequest(
      `The order '${order.order_id}' is fulfilled by the operator.`
    )
  }
  const pending = shipmentsOf(call.state, order.order_id).filter(
    (shipment) => shipment.status !== "CANCELED"
  )
  if (pending.length > 0) {
    throw badRequest(
      `The order '${order.order_id}' has shipments: they must be shipped one by one.`
    )
  }
  const missing = missingTracking(
    call.platform,
    order.shipping_type_code,
    order.tracking
  )
  if (missing !== null) {
    throw badRequest(missing)
  }
  shipWholeOrder(call, order)
  return NO_CONTENT
}

function findOrder(call: Call): Order | null {
  const order = call.state.orders.get(call.params.order_id ?? "")
  return order?.shop_id === call.shop.shop_id ? order : null
}

function requireOrder(call: Call): Order {
  const order = findOrder(call)
  if (!order) {
    throw notFound(`No order with id '${call.params.order_id ?? ""}'.`)
  }
  return order
}
