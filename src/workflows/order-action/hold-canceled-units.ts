import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isLiveOrderLine } from "../../mapping/shipment/is-live-order-line"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { retrieveOrderInstance } from "../order/order-instance"
import { reserveItems } from "../order/units/reserve-items"
import { shrinkReservations } from "../order/units/shrink-reservations"
import { listLineComponents } from "../shipment/list-line-components"
import type { OpenOrder } from "./open-order"

/**
 * Holds the units of an order that the store has cancelled, while the buyer
 * still expects them: core has freed them. Of a draft that it deleted it has
 * not: those are held already. Again, it changes nothing.
 */
export async function holdCanceledUnits(open: OpenOrder): Promise<void> {
  const { container, instance, binding } = open
  const lines = await listLines(container, binding.id)
  const components = await listLineComponents(container, lines)
  const { existing_location_ids } = await retrieveOrderInstance(
    container,
    instance.id
  )
  if (!binding.moves_stock || !existing_location_ids.length) {
    return
  }
  const own = await listLeftBehind(container, binding.order_id, lines)
  const free = lines.filter(({ line_item_id }) => !own.has(line_item_id))
  await reserveItems(
    container,
    free.filter(isLiveOrderLine).map((line) => ({
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

/** Gives free those of the units that Mirakl has cancelled meanwhile, while the rest is still expected. */
export async function followCanceledUnits(
  container: MedusaContainer,
  bindingId: string
): Promise<void> {
  const lines = await listLines(container, bindingId)
  const components = await listLineComponents(container, lines)
  await shrinkReservations(container, lines.flatMap(holders), (reserved) => {
    const line = lines.find((it) => holders(it).includes(reserved.line_item_id))
    const required = components
      .get(line?.line_item_id ?? "")
      ?.get(reserved.inventory_item_id)
    if (!line || !isLiveOrderLine(line)) {
      return 0
    }
    // Of a variant that is gone nobody can tell: its units stay held.
    return required === undefined ? Infinity : line.quantity * required
  })
}

/** Gives the units free again, once Mirakl no longer expects them. */
export async function releaseCanceledUnits({
  container,
  binding,
}: OpenOrder): Promise<void> {
  const lines = await listLines(container, binding.id)
  await shrinkReservations(container, lines.flatMap(holders), () => 0)
}

// A line's own reservation, where core has left it, and ours.
function holders({ line_item_id }: { line_item_id: string | null }): string[] {
  return [line_item_id ?? "", heldBy(line_item_id)]
}

// The lines whose own reservations outlived their order. While it is there, they
// may be about to go.
async function listLeftBehind(
  container: MedusaContainer,
  orderId: string | null,
  lines: { line_item_id: string | null }[]
): Promise<Set<string | null | undefined>> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: [orderId ?? ""] }, { select: ["id"] })
  const reservations = orders.length
    ? []
    : await container.resolve(Modules.INVENTORY).listReservationItems(
        {
          line_item_id: lines.flatMap(({ line_item_id }) => line_item_id ?? []),
        },
        { select: ["id", "line_item_id"], take: null }
      )
  return new Set(reservations.map(({ line_item_id }) => line_item_id))
}

// Not the line item itself: its own reservation is gone with the order.
function heldBy(lineItemId: string | null): string {
  return `canceled:${lineItemId ?? ""}`
}

async function listLines(container: MedusaContainer, binding_id: string) {
  const lines = await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklOrderLines({ binding_id }, { take: null })
  return lines.filter(({ line_item_id }) => line_item_id !== null)
}
