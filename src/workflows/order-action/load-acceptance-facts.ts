import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AcceptanceFacts } from "../../mapping/order-action/decide-acceptance"
import { toSold } from "../../mapping/order-action/to-sold"
import type { OrderVariant } from "../../mapping/order/order-variant"
import type { MiraklOrder } from "../../mirakl-api"
import { loadVariantMatcher } from "../order/place/load-import-context"
import type { OrderInstance } from "../order/order-instance"
import { listStorePrices } from "./list-store-prices"

/**
 * Reads, in sets, what waiting orders are answered with.
 *
 * @param unheld orders with the lines that sold units which nothing holds
 */
export async function loadAcceptanceFacts(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: MiraklOrder[],
  heldReservationIds: string[],
  unheld: MiraklOrder[]
): Promise<AcceptanceFacts> {
  const matchVariant = await loadVariantMatcher(container, instance, [
    ...orders,
    ...unheld,
  ])
  const toMatched = (order: MiraklOrder) =>
    order.order_lines.flatMap((line) => {
      const match = matchVariant(toSold(line))
      return match.kind === "matched"
        ? [{ order, line, variant: match.variant }]
        : []
    })
  const lines = orders.flatMap(toMatched)
  const available = await listAvailable(
    container,
    instance.existing_location_ids,
    lines.map(({ variant }) => variant),
    heldReservationIds
  )
  return {
    matchVariant,
    available,
    unclear: new Set(
      unheld
        .flatMap(toMatched)
        // What is not managed is held by nothing.
        .filter(({ variant }) => variant.manage_inventory)
        .flatMap(({ variant }) => itemIdsOf(variant.inventory_items))
    ),
    prices:
      instance.acceptance_price_tolerance === null
        ? new Map()
        : await listStorePrices(container, instance, lines),
  }
}

// What the orders hold themselves counts as there for them.
async function listAvailable(
  container: MedusaContainer,
  locationIds: string[],
  variants: OrderVariant[],
  heldReservationIds: string[]
): Promise<Map<string, number>> {
  const inventory = container.resolve(Modules.INVENTORY)
  const itemIds = variants.flatMap(({ inventory_items }) =>
    itemIdsOf(inventory_items)
  )
  const [levels, held] = await Promise.all([
    inventory.listInventoryLevels(
      { inventory_item_id: [...new Set(itemIds)], location_id: locationIds },
      { take: null }
    ),
    heldReservationIds.length
      ? inventory.listReservationItems(
          { id: heldReservationIds },
          { take: null }
        )
      : [],
  ])
  const available = new Map<string, number>()
  const add = (id: string, units: number) =>
    available.set(id, (available.get(id) ?? 0) + units)
  levels.forEach((level) =>
    add(
      level.inventory_item_id,
      Number(level.stocked_quantity) - Number(level.reserved_quantity)
    )
  )
  held.forEach((item) => add(item.inventory_item_id, Number(item.quantity)))
  return available
}

function itemIdsOf(items: OrderVariant["inventory_items"]): string[] {
  return items.map(({ inventory_item_id }) => inventory_item_id)
}
