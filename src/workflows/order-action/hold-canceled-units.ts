import { Modules } from "@medusajs/framework/utils"
import { isLiveOrderLine } from "../../mapping/shipment/is-live-order-line"
import { retrieveOrderInstance } from "../order/order-instance"
import { reserveItems } from "../order/reserve-items"
import { listLineComponents } from "../shipment/list-line-components"
import type { OpenOrder } from "./open-order"

/**
 * Holds the units of an order that the store has cancelled, while the buyer
 * still expects them: core has freed them. Again, it changes nothing.
 */
export async function holdCanceledUnits(open: OpenOrder): Promise<void> {
  const { container, instance, binding } = open
  const lines = await listLines(open)
  const components = await listLineComponents(container, lines)
  const { existing_location_ids } = await retrieveOrderInstance(
    container,
    instance.id
  )
  if (!binding.moves_stock || !existing_location_ids.length) {
    return
  }
  await reserveItems(
    container,
    lines.filter(isLiveOrderLine).map((line) => ({
      line_item_id: heldBy(line.line_item_id),
      quantity: line.quantity,
      sku: line.offer_sku,
      inventory_items: [
        ...(components.get(line.line_item_id ?? "") ?? new Map()),
      ].map(([inventory_item_id, required_quantity]) => ({
        inventory_item_id,
        required_quantity,
      })),
    })),
    existing_location_ids
  )
}

/** Gives the units free again, once Mirakl no longer expects them. */
export async function releaseCanceledUnits(open: OpenOrder): Promise<void> {
  const inventory = open.container.resolve(Modules.INVENTORY)
  const lines = await listLines(open)
  const reservations = await inventory.listReservationItems(
    { line_item_id: lines.map(({ line_item_id }) => heldBy(line_item_id)) },
    { take: null }
  )
  if (!reservations.length) {
    return
  }
  const itemIds = reservations.map(({ inventory_item_id }) => inventory_item_id)
  await open.container
    .resolve(Modules.LOCKING)
    .execute([...new Set(itemIds)].sort(), () =>
      inventory.deleteReservationItems(reservations.map(({ id }) => id))
    )
}

// Not the line item itself: its own reservation is gone with the order.
function heldBy(lineItemId: string | null): string {
  return `canceled:${lineItemId ?? ""}`
}

async function listLines({ service, binding }: OpenOrder) {
  const lines = await service.listMiraklOrderLines(
    { binding_id: binding.id },
    { take: null }
  )
  return lines.filter(({ line_item_id }) => line_item_id !== null)
}
