import type { MedusaContainer } from "@medusajs/framework/types"
import { listOrderVariants } from "../list-order-variants"
import { shrinkReservations } from "../shrink-reservations"
import type { FollowedOrder } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

/**
 * Lets go of the units that an order no longer needs: each reservation comes
 * to what its line still has to ship.
 */
export async function freeUnits(
  container: MedusaContainer,
  { order_id, lines, facts: before }: FollowedOrder
): Promise<void> {
  const excluded = new Map(lines.map((it) => [it.line_item_id, it.excluded]))
  const needed = await listNeededUnits(
    container,
    order_id,
    before.items,
    excluded
  )
  await shrinkReservations(
    container,
    before.items.map(({ id }) => id),
    ({ line_item_id, inventory_item_id }) =>
      needed.get(`${line_item_id} ${inventory_item_id}`) ?? 0
  )
}

// By line item and inventory item.
async function listNeededUnits(
  container: MedusaContainer,
  orderId: string,
  before: { variant_id: string | null }[],
  excluded: Map<string | null, number>
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
          (item.quantity -
            item.fulfilled_quantity -
            (excluded.get(item.id) ?? 0)) *
            required_quantity,
        ]
      )
    )
  )
}
