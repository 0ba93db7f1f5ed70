import { BodyFields, isRecord } from "../http/body-fields"
import { notFound } from "../http/mirakl-problem"
import {
  created,
  ok,
  type Call,
  type Operation,
  type Reply,
} from "../http/operation"
import { pageBySeek, readSeek } from "../http/seek-paging"
import {
  decideTracking,
  missingTracking,
  type TrackingInput,
} from "../shipments/carrier-rules"
import {
  createShipment,
  type ShipmentInput,
} from "../shipments/create-shipment"
import { markShipped } from "../shipments/mark-shipped"
import { toWireShipment } from "../shipments/to-wire-shipment"
import type { Shipment } from "../state/shipment"
import { filterShipments } from "./filter-shipments"

type ItemError = { id: string; message: string }

export const shipmentOperations: Operation[] = [
  {
    code: "ST01",
    method: "POST",
    path: "/api/shipments",
    body: "json",
    handle: whereEnabled(createShipments),
  },
  {
    code: "ST11",
    method: "GET",
    path: "/api/shipments",
    handle: whereEnabled((call) => {
      const seek = readSeek(call.query)
      const page = pageBySeek(seek, filterShipments(call, seek.query))
      return ok({ ...page, data: page.data.map(toWireShipment) })
    }),
  },
  {
    code: "ST23",
    method: "POST",
    path: "/api/shipments/tracking",
    body: "json",
    handle: whereEnabled((call) => forEachShipment(call, updateTracking)),
  },
  {
    code: "ST24",
    method: "PUT",
    path: "/api/shipments/ship",
    body: "json",
    handle: whereEnabled((call) => forEachShipment(call, ship)),
  },
]

/** The endpoints do not exist where the platform has no multi-shipment. */
function whereEnabled(handle: (call: Call) => Reply): (call: Call) => Reply {
  return (call) => {
    if (!call.platform.configuration.features.shipment.multi_shipment) {
      throw notFound("The multi-shipment feature is disabled.")
    }
    return handle(call)
  }
}

/** (ST01) 201 whatever happens to the single shipments. */
function createShipments(call: Call): Reply {
  const inputs = BodyFields.of(call.body).objects("shipments").map(readShipment)
  const success: Record<string, unknown>[] = []
  const errors: { order_id: string; message: string }[] = []
  for (const input of inputs) {
    const order = call.state.orders.get(input.order_id)
    if (!order || order.shop_id !== call.shop.shop_id) {
      const message = `No order with id '${input.order_id}'.`
      errors.push({ order_id: input.order_id, message })
      continue
    }
    const outcome = createShipment(call, order, input)
    if (outcome.kind === "created") {
      success.push(toWireShipment(outcome.shipment))
    } else {
      errors.push({ order_id: input.order_id, message: outcome.message })
    }
  }
  return created({ shipment_errors: errors, shipment_success: success })
}

function readShipment(fields: BodyFields): ShipmentInput {
  const tracking = fields.optionalObject("tracking")
  return {
    order_id: fields.string("order_id"),
    shipment_lines: fields.objects("shipment_lines").map((line) => ({
      order_line_id: line.optionalString("order_line_id"),
      offer_sku: line.optionalString("offer_sku"),
      quantity: line.integer("quantity"),
      package_reference: line.optionalString("package_reference"),
    })),
    shipped: fields.optionalBoolean("shipped"),
    tracking: tracking && readTracking(tracking),
    invoice_reference: fields.optionalString("invoice_reference"),
    warehouse_code: fields
      .optionalObject("shipping_from")
      ?.optionalObject("warehouse")
      ?.optionalString("code"),
    shipment_additional_information: fields
      .optionalArray("shipment_additional_information")
      ?.filter(isRecord),
  }
}

function readTracking(fields: BodyFields): TrackingInput {
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
