import { BodyFields } from "../http/body-fields"
import { badRequest } from "../http/mirakl-problem"
import { NO_CONTENT, type Call, type Reply } from "../http/operation"
import { computeOrderState, touchOrder } from "../orders/order-state"
import { decideTracking, missingTracking } from "../shipments/carrier-rules"
import { shipmentsOf } from "../shipments/remaining-quantity"
import { shipWholeOrder } from "../shipments/ship-whole-order"
import { requireOrder } from "./find-order"

/** (OR23) Replaces the order's tracking; its state stays. */
export function updateTracking(call: Call): Reply {
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

/** (OR24) The whole order leaves. */
export function shipOrder(call: Call): Reply {
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
