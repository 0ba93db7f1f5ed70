import { toMiraklDate } from "../http/mirakl-date"
import type { OrderTracking } from "../state/order"
import type { Shipment } from "../state/shipment"

/** (ST01, ST11) The wire form of a shipment. */
export function toWireShipment(shipment: Shipment): Record<string, unknown> {
  return {
    created_date: toMiraklDate(shipment.created_date),
    id: shipment.id,
    invoice_reference: shipment.invoice_reference,
    last_updated_date: toMiraklDate(shipment.last_updated_date),
    order_id: shipment.order_id,
    payment_details: null,
    shipment_additional_information: shipment.additional_information,
    shipment_lines: shipment.lines,
    shipped_date: shipment.shipped_date
      ? toMiraklDate(shipment.shipped_date)
      : null,
    shipping_from: {
      address: null,
      warehouse: shipment.warehouse_code
        ? { code: shipment.warehouse_code }
        : null,
    },
    status: shipment.status,
    status_customer_debit: shipment.status_customer_debit,
    tracking: toWireTracking(shipment.tracking),
  }
}

function toWireTracking(
  tracking: OrderTracking
): Record<string, unknown> | null {
  const known = Object.values(tracking).some((value) => value !== null)
  return known
    ? {
        carrier_code: tracking.carrier_code,
        carrier_name: tracking.carrier_name,
        carrier_standard_code: tracking.carrier_standard_code,
        last_known_location: null,
        milestones: [],
        tracking_number: tracking.tracking_number,
        tracking_url: tracking.tracking_url,
        validity_status: null,
      }
    : null
}
