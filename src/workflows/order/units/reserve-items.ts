import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  addHeldUnits,
  type HeldUnit,
} from "../../../mapping/order/add-held-units"
import { allocateReservations } from "../../../mapping/order/allocate-reservations"
import { createMissing } from "../create-missing"
import { createLevels, inventoryItemsOf, listLevels } from "./inventory-levels"
import type { PlacedItem } from "../place/placed-order"

const LOCK_TIMEOUT_S = 60

/**
 * Reserves what is not reserved yet, under the lock of its inventory items:
 * without it two reservations at once lose one of their updates. Sold units
 * are reserved whether they are there or not. What held the same units before
 * the order existed goes under the same lock, and after they are reserved:
 * whatever fails, nobody else gets them.
 *
 * @param heldIds reservations to be replaced
 * @returns the line items for which the stock was too short
 */
export async function reserveItems(
  container: MedusaContainer,
  items: PlacedItem[],
  locationIds: string[],
  heldIds: string[] = []
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const held = heldIds.length
    ? await inventory.listReservationItems({ id: heldIds }, { take: null })
    : []
  const lockIds = new Set([
    ...inventoryItemsOf(items),
    ...held.map(({ inventory_item_id }) => inventory_item_id),
  ])
  return lockIds.size
    ? container.resolve(Modules.LOCKING).execute(
        [...lockIds].sort(),
        async () => {
          const short = await reserveMissing(
            container,
            items,
            locationIds,
            held
          )
          if (heldIds.length) {
            // Those, too, that were noted and have been made since.
            await inventory.deleteReservationItems(heldIds)
          }
          return short
        },
        { timeout: LOCK_TIMEOUT_S }
      )
    : []
}

async function reserveMissing(
  container: MedusaContainer,
  items: PlacedItem[],
  locationIds: string[],
  held: HeldUnit[]
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const plan = allocateReservations(
    items,
    addHeldUnits(await listLevels(container, items, locationIds), held),
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
