import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { listOrderVariants } from "../list-order-variants"
import type { FollowedOrder } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

const LOCK_TIMEOUT_S = 60

/**
 * Lets go of the units that an order no longer needs: each reservation comes
 * to what its line still has to ship. Under the lock of the inventory items,
 * as all that touches reservations.
 */
export async function freeUnits(
  container: MedusaContainer,
  { order_id, facts: before }: FollowedOrder
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const needed = await listNeededUnits(container, order_id, before.items)
  const list = () =>
    inventory.listReservationItems(
      { line_item_id: before.items.map(({ id }) => id) },
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
        wanted:
          needed.get(`${it.line_item_id ?? ""} ${it.inventory_item_id}`) ?? 0,
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

// By line item and inventory item.
async function listNeededUnits(
  container: MedusaContainer,
  orderId: string,
  before: { variant_id: string | null }[]
): Promise<Map<string, number>> {
  const facts = (await readOrderFacts(container, [orderId])).get(orderId)
  const variants = await listOrderVariants(container, {
    ids: [...new Set(before.flatMap(({ variant_id }) => variant_id ?? []))],
    skus: [],
  })
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  return new Map(
    (facts?.items ?? []).flatMap((item) =>
      (byId.get(item.variant_id ?? "")?.inventory_items ?? []).map(
        ({ inventory_item_id, required_quantity }): [string, number] => [
          `${item.id} ${inventory_item_id}`,
          (item.quantity - item.fulfilled_quantity) * required_quantity,
        ]
      )
    )
  )
}
