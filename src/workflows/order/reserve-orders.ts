import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { inHalves, type HalvingResult } from "./in-halves"
import { listItemsToReserve } from "./list-items-to-reserve"
import { listStockLocationIds } from "./load-import-context"
import type { PlacedMiraklOrder } from "./order-outcome"
import { reserveItems } from "./reserve-items"

/** What came of it, with the SKUs for which the stock was too short, by order id. */
export type ReservedOrders = HalvingResult<PlacedMiraklOrder> & {
  short_skus: Record<string, string[]>
}

/** Reserves the units of placed orders at the instance's stock locations. */
export async function reserveOrders(
  container: MedusaContainer,
  instanceId: string,
  orders: PlacedMiraklOrder[]
): Promise<ReservedOrders> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const locationIds = await listStockLocationIds(
    container,
    instance.stock_location_ids
  )
  const items = await listItemsToReserve(
    container,
    orders.map(({ order_id }) => order_id)
  )
  const short: Record<string, string[]> = {}
  const result = await inHalves(orders, async (batch) => {
    const ids = new Set(batch.map(({ order_id }) => order_id))
    const own = items.filter(({ order_id }) => ids.has(order_id))
    Object.assign(short, await reserveItems(container, own, locationIds))
    await service.orders.advance(
      batch.map(({ binding_id }) => binding_id),
      "ordered",
      "reserved"
    )
  })
  return { ...result, short_skus: short }
}
