import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import type { PlacedMiraklOrder } from "./order-outcome"

/** Emitted with `{ id: <binding id>, order_id }` when an order has been imported. */
export const MIRAKL_ORDER_IMPORTED = "mirakl-order.imported"

/** Emitted with `{ id: <binding id>, reason }` when an order begins to wait for a person. */
export const MIRAKL_ORDER_HELD = "mirakl-order.held"

/**
 * Tells the store of imported orders, in one emission; at least once each. A
 * draft order is placed when it is confirmed, not before.
 */
export async function announceOrders(
  container: MedusaContainer,
  placed: PlacedMiraklOrder[],
  { emitOrderPlaced }: { emitOrderPlaced: boolean }
): Promise<void> {
  const ids = placed.map(({ order_id }) => order_id)
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: ids },
      { select: ["id", "is_draft_order"], take: ids.length }
    )
  const confirmed = new Set(
    orders.filter((order) => !order.is_draft_order).map(({ id }) => id)
  )
  await container.resolve(Modules.EVENT_BUS).emit([
    ...placed
      .filter(({ order_id }) => emitOrderPlaced && confirmed.has(order_id))
      .map(({ order_id }) => ({
        name: OrderWorkflowEvents.PLACED,
        data: { id: order_id },
      })),
    ...placed.map(({ binding_id, order_id }) => ({
      name: MIRAKL_ORDER_IMPORTED,
      data: { id: binding_id, order_id },
    })),
  ])
}
