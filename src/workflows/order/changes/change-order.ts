import type {
  CreateOrderChangeDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A change of an order as core records it; its id follows from what asked for it. */
export type OrderChangeRow = CreateOrderChangeDTO & { id: string }

/**
 * Changes an order through core's order change, once: one with this id that
 * was confirmed is done, one that a run left behind is confirmed.
 *
 * @throws {MedusaError} INVALID_DATA while a person edits the order
 */
export async function changeOrder(
  container: MedusaContainer,
  change: OrderChangeRow
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const [existing] = await orders.listOrderChanges(
    { id: [change.id] },
    { select: ["id", "status"], take: 1 }
  )
  if (existing?.status === "confirmed") {
    return
  }
  if (!existing) {
    await orders.createOrderChange(change)
  }
  await orders.confirmOrderChange(change.id)
}
