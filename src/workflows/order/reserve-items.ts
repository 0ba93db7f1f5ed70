import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  allocateReservations,
  type ReservationPlan,
  type StockLevel,
} from "../../mapping/order/allocate-reservations"
import { createMissing } from "./create-missing"
import type { PlacedItem } from "./placed-order"

const LOCK_TIMEOUT_S = 60

/**
 * Reserves what is not reserved yet, under the lock of its inventory items:
 * without it two reservations at once lose one of their updates. Sold units
 * are reserved whether they are there or not.
 *
 * @returns the line items for which the stock was too short
 */
export async function reserveItems(
  container: MedusaContainer,
  items: PlacedItem[],
  locationIds: string[]
): Promise<string[]> {
  const inventoryItemIds = inventoryItemsOf(items)
  return inventoryItemIds.length
    ? container
        .resolve(Modules.LOCKING)
        .execute(
          inventoryItemIds,
          () => reserveMissing(container, items, locationIds),
          { timeout: LOCK_TIMEOUT_S }
        )
    : []
}

async function reserveMissing(
  container: MedusaContainer,
  items: PlacedItem[],
  locationIds: string[]
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const plan = allocateReservations(
    items,
    await listLevels(container, items, locationIds),
    locationIds
  )
  await createLevels(container, plan)
  await createMissing(
    plan.reservations,
    (reservations) => inventory.createReservationItems(reservations),
    // Of units that have left the warehouse the reservation is deleted.
    (ids) =>
      inventory.listReservationItems(
        { id: ids },
        { select: ["id"], withDeleted: true, take: ids.length }
      )
  )
  return plan.short_line_item_ids
}

async function listLevels(
  container: MedusaContainer,
  items: PlacedItem[],
  locationIds: string[]
): Promise<StockLevel[]> {
  const itemIds = inventoryItemsOf(items)
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

async function createLevels(
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

function inventoryItemsOf(items: PlacedItem[]): string[] {
  const ids = items.flatMap(({ inventory_items }) =>
    inventory_items.map(({ inventory_item_id }) => inventory_item_id)
  )
  return [...new Set(ids)].sort()
}
