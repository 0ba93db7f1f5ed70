import { exportParcels } from "./export-parcels"
import { exportWholeOrder } from "./export-whole-order"
import type { OrderToTell } from "./list-orders-to-tell"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentOutcome } from "./shipment-outcome"

/**
 * Tells Mirakl what it does not know of an order's parcels, the way its
 * platform takes it. Safe to run again and at once: the ledger lets each
 * fulfillment through one time.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function exportOrderShipments(
  shipmentExport: ShipmentExport,
  order: OrderToTell
): Promise<ShipmentOutcome[]> {
  const { binding, components } = order
  const facts = {
    shipping_type_code: binding.shipping_type_code,
    lines: [...binding.lines].sort(
      (one, other) => one.line_index - other.line_index
    ),
    components,
  }
  return shipmentExport.isMultiShipment
    ? exportParcels(shipmentExport, order, facts)
    : exportWholeOrder(shipmentExport, order, facts)
}
