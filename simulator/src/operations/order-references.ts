import { BodyFields } from "../http/body-fields"
import { ok, type Call, type Operation } from "../http/operation"
import { touchOrder } from "../orders/order-state"

const LONGEST_REFERENCE = 2000

export const orderReferenceOperations: Operation[] = [
  {
    code: "OR04",
    method: "PUT",
    path: "/api/orders",
    body: "json",
    handle: (call) =>
      ok({
        updated_orders: BodyFields.of(call.body)
          .objects("orders", 100)
          .map((entry) => updateOrder(call, entry)),
      }),
  },
]

/** Each order for itself: what is wrong with one stands beside the others inside the 200. */
function updateOrder(call: Call, entry: BodyFields): Record<string, unknown> {
  const order_id = entry.string("order_id")
  const order = call.state.orders.get(order_id)
  if (!order || order.shop_id !== call.shop.shop_id) {
    return refusal(order_id, "order_id", "The order does not exist")
  }
  const reference = entry
    .optionalObject("references")
    ?.optionalString("order_reference_for_seller")
  if (reference === undefined) {
    return { order_id, errors: [], updated: {} }
  }
  if (reference === "" || reference.length > LONGEST_REFERENCE) {
    return refusal(
      order_id,
      "references.order_reference_for_seller",
      "The reference must have between 1 and 2000 characters"
    )
  }
  order.references.order_reference_for_seller = reference
  touchOrder(order, call.now)
  return {
    order_id,
    errors: [],
    updated: { references: { order_reference_for_seller: reference } },
  }
}

function refusal(
  order_id: string,
  field: string,
  message: string
): Record<string, unknown> {
  return { order_id, errors: [{ code: "VALIDATION_ERROR", field, message }] }
}
