import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  allocateReservations,
  reservationId,
  type ReservationPlan,
} from "../../mapping/order/allocate-reservations"
import type { ItemToReserve } from "./list-items-to-reserve"

const LOCK_TIMEOUT_S = 60

/**
 * Reserves what is not reserved yet, under the lock of its inventory items:
 * without it two reservations at once lose one of their updates. Sold units
 * are reserved whether they are there or not.
 *
 * @returns the SKUs for which the stock was too short, by order id
 */
export async function reserveItems(
  container: MedusaContainer,
  items: ItemToReserve[],
  locationIds: string[]
): Promise<Record<string, string[]>> {
  const inventoryItemIds = items.flatMap((item) =>
    item.inventory_items.map(({ inventory_item_id }) => inventory_item_id)
  )
  if (!inventoryItemIds.length) {
    return {}
  }
  const shortIds = await container
    .resolve(Modules.LOCKING)
    .execute(
      [...new Set(inventoryItemIds)].sort(),
      () => reserveMissing(container, items, locationIds),
      { timeout: LOCK_TIMEOUT_S }
    )
  const short: Record<string, string[]> = {}
  for (const { line_item_id, order_id, sku } of items) {
    if (shortIds.includes(line_item_id)) {
      short[order_id] = [...(short[order_id] ?? []), sku ?? line_item_id]
    }
  }
  return short
}

async function reserveMissing(
  container: MedusaContainer,
  items: ItemToReserve[],
  locationIds: string[]
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const missing = await withoutReserved(container, items)
  const plan = allocateReservations(
    missing,
    await listLevels(container, missing, locationIds),
    locationIds
  )
  await createLevels(container, plan)
  if (plan.reservations.length) {
    await inventory.createReservationItems(plan.reservations)
  }
  return plan.short_line_item_ids
}

// A reservation whose units have left the warehouse is deleted, and still counts.
async function withoutReserved(
  container: MedusaContainer,
  items: ItemToReserve[]
): Promise<ItemToReserve[]> {
  const ids = items.flatMap(({ line_item_id, inventory_items }) =>
    inventory_items.map((it) =>
      reservationId(line_item_id, it.inventory_item_id)
    )
  )
  const reserved = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { id: ids },
      { select: ["id"], withDeleted: true, take: ids.length }
    )
  const reservedIds = new Set(reserved.map(({ id }) => id))
  return items.map((item) => ({
    ...item,
    inventory_items: item.inventory_items.filter(
      ({ inventory_item_id }) =>
        !reservedIds.has(reservationId(item.line_item_id, inventory_item_id))
    ),
  }))
}

async function listLevels(
  container: MedusaContainer,
  items: ItemToReserve[],
  locationIds: string[]
) {
  const ids = items.flatMap((item) =>
    item.inventory_items.map(({ inventory_item_id }) => inventory_item_id)
  )
  const itemIds = [...new Set(ids)]
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
