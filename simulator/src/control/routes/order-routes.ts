import { notFound } from "../../http/mirakl-problem"
import { computeOrderState } from "../../orders/order-state"
import { toWireShipment } from "../../shipments/to-wire-shipment"
import type { Order } from "../../state/order"
import type { Control } from "../control"
import { ORDER_ACTIONS, isOrderAction } from "../move-order"
import { readNumber, readText, type ControlRoute } from "./control-route"

export function orderRoutes(control: Control): ControlRoute[] {
  const { orders } = control
  const answer = (order: Order) => ({ order: orders.toWire(order) })
  return [
    {
      method: "get",
      path: "/orders",
      act: ({ query }) => {
        const shopId = readNumber(query.shop_id)
        const state = readText(query.state)
        const found = orders
          .list()
          .filter((order) => shopId === undefined || order.shop_id === shopId)
          .filter((o) => state === undefined || computeOrderState(o) === state)
        return {
          orders: found.map((o) => orders.toWire(o)),
          count: found.length,
        }
      },
    },
    {
      method: "post",
      path: "/orders",
      act: ({ body }) => answer(orders.create(body)),
    },
    {
      method: "post",
      path: "/orders/random",
      act: ({ body }) => ({
        orders: orders.createRandom(body).map((o) => orders.toWire(o)),
      }),
    },
    {
      method: "get",
      path: "/orders/:id",
      act: ({ params }) => answer(orders.require(params.id ?? "")),
    },
    {
      method: "patch",
      path: "/orders/:id",
      act: ({ params, body }) => answer(orders.update(params.id ?? "", body)),
    },
    {
      method: "post",
      path: "/orders/:id/:action",
      act: ({ params, body }) => {
        const action = params.action ?? ""
        if (!isOrderAction(action)) {
          throw notFound(
            `Unknown action '${action}': use one of ${ORDER_ACTIONS.join(", ")}.`
          )
        }
        return answer(orders.move(params.id ?? "", action, body))
      },
    },
    {
      method: "get",
      path: "/shipments",
      act: () => ({
        shipments: [
          ...control.simulation.moment().state.shipments.values(),
        ].map(toWireShipment),
      }),
    },
    {
      method: "get",
      path: "/refunds",
      act: () => ({ refunds: listDeductions(orders.list(), "refunds") }),
    },
    {
      method: "get",
      path: "/cancelations",
      act: () => ({
        cancelations: listDeductions(orders.list(), "cancelations"),
      }),
    },
  ]
}

function listDeductions(orders: Order[], kind: "refunds" | "cancelations") {
  return orders.flatMap((order) =>
    order.lines.flatMap((line) =>
      line[kind].map((entry) => ({
        order_id: order.order_id,
        order_line_id: line.order_line_id,
        ...entry,
      }))
    )
  )
}
