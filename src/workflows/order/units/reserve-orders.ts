import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { bisect, type BisectResult } from "../bisect"
import type { PlacedMiraklOrder } from "../place/placed-order"
import { reserveItems } from "./reserve-items"

/** What came of it, with the SKUs for which the stock was too short, by order id. */
export type ReservedOrders = BisectResult<PlacedMiraklOrder> & {
  short_skus: Record<string, string[]>
}

/** Reserves the units of placed orders at stock locations, in the order of preference. */
export async function reserveOrders(
  container: MedusaContainer,
  orders: PlacedMiraklOrder[],
  locationIds: string[]
): Promise<ReservedOrders> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const shortIds = new Set<string>()
  const result = await bisect(orders, async (batch) => {
    const items = batch.flatMap((order) => order.items)
    const bindingIds = batch.map(({ binding_id }) => binding_id)
    const holding = batch.filter(({ holds_units }) => holds_units)
    const heldIds = holding.length
      ? await service.orders.held.reservationIds(
          holding.map(({ binding_id }) => binding_id)
        )
      : []
    const short = await reserveItems(container, items, locationIds, heldIds)
    short.forEach((id) => shortIds.add(id))
    if (heldIds.length) {
      await service.orders.held.forget(bindingIds, heldIds)
    }
    await service.orders.advance(bindingIds, "ordered", "reserved")
  })
  return {
    ...result,
    short_skus: Object.fromEntries(
      orders.flatMap(({ order_id, items }) => {
        const short = items.filter(({ line_item_id }) =>
          shortIds.has(line_item_id)
        )
        return short.length
          ? [
              [
                order_id,
                short.map(({ sku, line_item_id }) => sku ?? line_item_id),
              ],
            ]
          : []
      })
    ),
  }
}
