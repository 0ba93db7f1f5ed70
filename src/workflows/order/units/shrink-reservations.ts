import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"

const LOCK_TIMEOUT_S = 60

/** What a reservation holds: units of an inventory item, for a line item. */
export type ReservedFor = { line_item_id: string; inventory_item_id: string }

/**
 * Lets go of the units that lines no longer need: each of their reservations
 * comes to what is wanted of it, and never to more. Under the lock of the
 * inventory items, as all that touches reservations.
 *
 * @param wantedOf units of the inventory item; 0 gives them all free
 */
export async function shrinkReservations(
  container: MedusaContainer,
  lineItemIds: string[],
  wantedOf: (reserved: ReservedFor) => number
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const list = () =>
    inventory.listReservationItems(
      { line_item_id: lineItemIds },
      { take: null }
    )
  const itemIds = (await list()).map((it) => it.inventory_item_id)
  if (!itemIds.length) {
    return
  }
  await container.resolve(Modules.LOCKING).execute(
    [...new Set(itemIds)].sort(),
    async () => {
      const reservations = (await list()).map((it) => ({
        id: it.id,
        quantity: MathBN.convert(it.quantity).toNumber(),
        wanted: wantedOf({
          line_item_id: it.line_item_id ?? "",
          inventory_item_id: it.inventory_item_id,
        }),
      }))
      const off = reservations.filter(({ wanted }) => wanted <= 0)
      const less = reservations.filter(
        ({ wanted, quantity }) => wanted > 0 && wanted < quantity
      )
      if (off.length) {
        await inventory.deleteReservationItems(off.map(({ id }) => id))
      }
      if (less.length) {
        await inventory.updateReservationItems(
          less.map(({ id, wanted }) => ({ id, quantity: wanted }))
        )
      }
    },
    { timeout: LOCK_TIMEOUT_S }
  )
}
