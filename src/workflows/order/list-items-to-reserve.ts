import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { ReservationNeed } from "../../mapping/order/allocate-reservations"
import { listOrderVariants } from "./list-order-variants"

/** A line item of a placed order, with what names it to people. */
export type ItemToReserve = ReservationNeed & {
  order_id: string
  sku: string | null
}

/** What the placed orders take from the inventory, by their own rows. */
export async function listItemsToReserve(
  container: MedusaContainer,
  orderIds: string[]
): Promise<ItemToReserve[]> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: orderIds },
      { select: ["id"], relations: ["items"], take: orderIds.length }
    )
  const items = orders.flatMap((order) =>
    (order.items ?? []).map((item) => ({ ...item, order_id: order.id }))
  )
  const variantIds = items.flatMap(({ variant_id }) => variant_id ?? [])
  const variants = await listOrderVariants(container, {
    ids: [...new Set(variantIds)],
    skus: [],
  })
  const managed = new Map(
    variants
      .filter(({ manage_inventory }) => manage_inventory)
      .map((variant) => [variant.id, variant])
  )
  return items.flatMap((item) => {
    const variant = managed.get(item.variant_id ?? "")
    return variant
      ? [
          {
            order_id: item.order_id,
            line_item_id: item.id,
            sku: variant.sku,
            quantity: MathBN.convert(item.quantity).toNumber(),
            inventory_items: variant.inventory_items,
          },
        ]
      : []
  })
}
