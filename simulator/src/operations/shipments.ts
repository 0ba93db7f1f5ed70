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
  createShipment,
  type ShipmentInput,
} from "../shipments/create-shipment"
import { toWireShipment } from "../shipments/to-wire-shipment"
import { filterShipments } from "./filter-shipments"
import {
  readTracking,
  shipShipments,
  updateTrackings,
} from "./shipment-updates"

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
    handle: whereEnabled(updateTrackings),
  },
  {
    code: "ST24",
    method: "PUT",
    path: "/api/shipments/ship",
    body: "json",
    handle: whereEnabled(shipShipments),
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
