import { BodyFields } from "../http/body-fields"
import { codedProblem } from "../http/mirakl-problem"
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
import { toWireOrder } from "../orders/to-wire-order"
import { filterOrders } from "./filter-orders"
import { findOrder, requireOrder } from "./find-order"
import { shipOrder, updateTracking } from "./ship-order"

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
  const reply = ok(
    {
      orders: page.items.map((order) =>
        toWireOrder(call.platform, order, mode)
      ),
      total_count: page.total,
    },
    page.headers
  )
  return {
    ...reply,
    isOverridden: page.items.some(
      ({ wire_overrides }) => Object.keys(wire_overrides).length > 0
    ),
  }
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
