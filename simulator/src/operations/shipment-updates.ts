import { BodyFields } from "../http/body-fields"
import { ok, type Call, type Reply } from "../http/operation"
import {
  decideTracking,
  missingTracking,
  type TrackingInput,
} from "../shipments/carrier-rules"
import { markShipped } from "../shipments/mark-shipped"
import type { Shipment } from "../state/shipment"

type ItemError = { id: string; message: string }

/** (ST23) New tracking for shipments, one by one. */
export function updateTrackings(call: Call): Reply {
  return forEachShipment(call, updateTracking)
}

/** (ST24) Shipments leave, one by one. */
export function shipShipments(call: Call): Reply {
  return forEachShipment(call, ship)
}

/** The `tracking` object of ST01 and ST23. */
export function readTracking(fields: BodyFields): TrackingInput {
  return {
    carrier_code: fields.optionalString("carrier_code"),
    carrier_standard_code: fields.optionalString("carrier_standard_code"),
    carrier_name: fields.optionalString("carrier_name"),
    tracking_url: fields.optionalString("tracking_url"),
    tracking_number: fields.optionalString("tracking_number"),
  }
}

/** Runs one item at a time; a refusal is a message, never an HTTP error. */
function forEachShipment(
  call: Call,
  act: (call: Call, shipment: Shipment, fields: BodyFields) => string | null
): Reply {
  const items = BodyFields.of(call.body).objects("shipments")
  const success: { id: string }[] = []
  const errors: ItemError[] = []
  for (const fields of items) {
    const id = fields.string("id")
    const shipment = call.state.shipments.get(id)
    const refusal =
      shipment?.shop_id === call.shop.shop_id
        ? act(call, shipment, fields)
        : `No shipment with id '${id}'.`
    if (refusal === null) {
      success.push({ id })
    } else {
      errors.push({ id, message: refusal })
    }
  }
  return ok({ shipment_errors: errors, shipment_success: success })
}

function updateTracking(
  call: Call,
  shipment: Shipment,
  fields: BodyFields
): string | null {
  const given = fields.optionalObject("tracking")
  if (!given) {
    return "The tracking is missing."
  }
  if (!["SHIPPING", "SHIPMENT_PREPARED", "SHIPPED"].includes(shipment.status)) {
    return `Shipment with id '${shipment.id}' is in ${shipment.status} status: its tracking cannot be updated.`
  }
  const decision = decideTracking(call.platform, readTracking(given))
  if (decision.kind === "refused") {
    return decision.message
  }
  shipment.tracking = decision.tracking
  shipment.last_updated_date = call.now
  return null
}

function ship(call: Call, shipment: Shipment): string | null {
  const order = call.state.orders.get(shipment.order_id)
  if (!order || shipment.status !== "SHIPPING") {
    return `Shipment with id '${shipment.id}' is not in SHIPPING status and cannot be shipped.`
  }
  const missing = missingTracking(
    call.platform,
    order.shipping_type_code,
    shipment.tracking
  )
  if (missing === null) {
    markShipped(call, order, shipment)
  }
  return missing
}
