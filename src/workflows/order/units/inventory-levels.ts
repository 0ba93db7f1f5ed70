import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type {
  ReservationNeed,
  ReservationPlan,
  StockLevel,
} from "../../../mapping/order/allocate-reservations"

/** What is available of the items that are needed, at the given locations. */
export async function listLevels(
  container: MedusaContainer,
  needs: ReservationNeed[],
  locationIds: string[]
): Promise<StockLevel[]> {
  const itemIds = inventoryItemsOf(needs)
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels(
      { inventory_item_id: itemIds, location_id: locationIds },
      { take: itemIds.length * locationIds.length }
    )
  return levels.map((level) => ({
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    available: MathBN.sub(
      level.stocked_quantity,
      level.reserved_quantity
    ).toNumber(),
  }))
}

/** Makes the levels without which nothing can be reserved. */
export async function createLevels(
  container: MedusaContainer,
  { missing_levels }: ReservationPlan
): Promise<void> {
  if (missing_levels.length) {
    await container
      .resolve(Modules.INVENTORY)
      .createInventoryLevels(
        missing_levels.map((level) => ({ ...level, stocked_quantity: 0 }))
      )
  }
}

/** The inventory items that are needed, in the order in which they are locked. */
export function inventoryItemsOf(
  needs: Pick<ReservationNeed, "inventory_items">[]
): string[] {
  const ids = needs.flatMap(({ inventory_items }) =>
    inventory_items.map(({ inventory_item_id }) => inventory_item_id)
  )
  return [...new Set(ids)].sort()
}
