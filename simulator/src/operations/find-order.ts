import { notFound } from "../http/mirakl-problem"
import type { Call } from "../http/operation"
import type { Order } from "../state/order"

/** The order of the path; null when this shop has none. */
export function findOrder(call: Call): Order | null {
  const order = call.state.orders.get(call.params.order_id ?? "")
  return order?.shop_id === call.shop.shop_id ? order : null
}

/** @throws MiraklProblem 404 */
export function requireOrder(call: Call): Order {
  const order = findOrder(call)
  if (!order) {
    throw notFound(`No order with id '${call.params.order_id ?? ""}'.`)
  }
  return order
}
