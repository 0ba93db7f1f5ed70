import type { MedusaContainer } from "@medusajs/framework/types"
import { inHalves, type HalvingResult } from "./in-halves"
import type { OrderInstance } from "./order-instance"
import { placeOrders, toPlacedOrder, type PlannedOrder } from "./place-orders"
import type { PlacedMiraklOrder } from "./placed-order"
import type { BegunOrder } from "./read-placed-orders"
import { taxByStore } from "./tax-by-store"

/** What became of planned orders. */
export type PlacingResult = {
  placed: PlacedMiraklOrder[]
  /** Made by another run: their own rows say what they are. */
  existing: BegunOrder[]
  failed: HalvingResult<PlannedOrder>["failed"]
}

/** Places a page of planned orders; one that the store does not tax, or refuses, fails alone. */
export async function placePlannedOrders(
  container: MedusaContainer,
  instance: Pick<OrderInstance, "tax_system">,
  planned: PlannedOrder[]
): Promise<PlacingResult> {
  const existingIds = new Set<string>()
  const taxed = await taxByStore(container, instance, planned)
  const { done, failed } = await inHalves(taxed.done, async (batch) => {
    const existing = await placeOrders(container, batch)
    existing.forEach((id) => existingIds.add(id))
  })
  const placed = done.map(toPlacedOrder)
  return {
    placed: placed.filter(({ order_id }) => !existingIds.has(order_id)),
    existing: placed.filter(({ order_id }) => existingIds.has(order_id)),
    failed: [...taxed.failed, ...failed],
  }
}
