import type { MedusaContainer } from "@medusajs/framework/types"
import { listOrderVariants } from "../place/list-order-variants"
import { shrinkReservations } from "../units/shrink-reservations"
import type { FollowedOrder } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

/**
 * Lets go of the units that an order no longer needs: each reservation comes
 * to what its line still has to ship. Of a variant that is gone, or is made of
 * other inventory items by now, nobody can tell how much that is: as long as
 * anything of its line has to ship, its units stay held.
 */
export async function freeUnits(
  container: MedusaContainer,
  { order_id, lines, facts: before }: FollowedOrder
): Promise<void> {
  const facts = (await readOrderFacts(container, [order_id])).get(order_id)
  if (!facts) {
    return
  }
  const excluded = new Map(lines.map((it) => [it.line_item_id, it.excluded]))
  const required = await listRequired(container, before.items)
  await shrinkReservations(
    container,
    before.items.map(({ id }) => id),
    ({ line_item_id, inventory_item_id }) => {
      const item = facts.items.find(({ id }) => id === line_item_id)
      const open = item
        ? item.quantity -
          item.fulfilled_quantity -
          (excluded.get(line_item_id) ?? 0)
        : 0
      const perUnit = required
        .get(item?.variant_id ?? "")
        ?.get(inventory_item_id)
      return open > 0 ? open * (perUnit ?? Infinity) : 0
    }
  )
}

// By variant, then by inventory item.
async function listRequired(
  container: MedusaContainer,
  items: { variant_id: string | null }[]
): Promise<Map<string, Map<string, number>>> {
  const variants = await listOrderVariants(container, {
    ids: [...new Set(items.flatMap(({ variant_id }) => variant_id ?? []))],
    skus: [],
  })
  return new Map(
    variants.map(({ id, inventory_items }) => [
      id,
      new Map(
        inventory_items.map((it) => [
          it.inventory_item_id,
          it.required_quantity,
        ])
      ),
    ])
  )
}
