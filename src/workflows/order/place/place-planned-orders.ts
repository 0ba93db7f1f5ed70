import type { MedusaContainer } from "@medusajs/framework/types"
import { bisect, type BisectResult } from "../bisect"
import type { OrderInstance } from "../order-instance"
import { placeOrders, toPlacedOrder, type PlannedOrder } from "./place-orders"
import type { PlacedMiraklOrder } from "./placed-order"
import { taxByStore } from "./tax-by-store"

/** What became of planned orders. */
export type PlacingResult = {
  placed: PlacedMiraklOrder[]
  /** The bindings of those that another run made: their own rows say what they are. */
  existing_binding_ids: string[]
  failed: BisectResult<PlannedOrder>["failed"]
}

/** Places a page of planned orders; one that the store does not tax, or refuses, fails alone. */
export async function placePlannedOrders(
  container: MedusaContainer,
  instance: Pick<OrderInstance, "tax_system">,
  planned: PlannedOrder[]
): Promise<PlacingResult> {
  const existingIds = new Set<string>()
  const taxed = await taxByStore(container, instance, planned)
  const { done, failed } = await bisect(taxed.done, async (batch) => {
    const existing = await placeOrders(container, batch)
    existing.forEach((id) => existingIds.add(id))
  })
  const isExisting = ({ plan }: PlannedOrder) => existingIds.has(plan.order.id)
  return {
    placed: done.filter((it) => !isExisting(it)).map(toPlacedOrder),
    existing_binding_ids: done
      .filter(isExisting)
      .map(({ binding_id }) => binding_id),
    failed: [...taxed.failed, ...failed],
  }
}
