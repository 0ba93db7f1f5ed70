import type {
  CreateOrderChangeDTO,
  MedusaContainer,
  OrderChangeDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A change of an order as core records it; its id follows from what asked for it. */
export type OrderChangeRow = CreateOrderChangeDTO & { id: string }

/**
 * Changes an order through core's order change, once: one with this id that
 * was confirmed is done, one that a run left behind is confirmed. One that a
 * person ended is made anew: the marketplace has decided.
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
    { select: ["id", "status", "deleted_at"], withDeleted: true, take: 1 }
  )
  const isEnded = existing && isEndedByPerson(existing)
  if (existing?.status === "confirmed" && !isEnded) {
    return
  }
  if (isEnded) {
    await orders.deleteOrderChanges([change.id])
  }
  if (!existing || isEnded) {
    await orders.createOrderChange(change)
  }
  await orders.confirmOrderChange(change.id)
}

function isEndedByPerson(
  // The type does not name it.
  { status, deleted_at }: OrderChangeDTO & { deleted_at?: Date | string | null }
): boolean {
  return Boolean(deleted_at) || ["canceled", "declined"].includes(status)
}
