import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import type { PlacedMiraklOrder } from "./place/placed-order"

/** Emitted with `{ id: <binding id>, order_id }` when an order has been imported. */
export const MIRAKL_ORDER_IMPORTED = "mirakl-order.imported"

/** Emitted with `{ id: <binding id>, reason }` when an order begins to wait for a person. */
export const MIRAKL_ORDER_HELD = "mirakl-order.held"

/**
 * Tells the store of imported orders, in one emission; at least once each. A
 * draft order is placed when it is confirmed, not before; one that the store
 * has cancelled meanwhile never is.
 */
export async function announceOrders(
  container: MedusaContainer,
  orders: PlacedMiraklOrder[],
  { emitOrderPlaced }: { emitOrderPlaced: boolean }
): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit([
    ...orders
      .filter((it) => emitOrderPlaced && !it.is_draft && !it.is_canceled)
      .map(({ order_id }) => ({
        name: OrderWorkflowEvents.PLACED,
        data: { id: order_id },
      })),
    ...orders.map(({ binding_id, order_id }) => ({
      name: MIRAKL_ORDER_IMPORTED,
      data: { id: binding_id, order_id },
    })),
  ])
}
