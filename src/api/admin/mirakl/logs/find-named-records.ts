import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../../modules/mirakl"
import type { MiraklModuleService } from "../../../../modules/mirakl/service"

// One name is that of a record on each of a few instances.
const MANY = 50

/** The ids of the orders with a Mirakl number, and of the listings with a shop SKU, as typed or in capitals. */
export async function findNamedRecords(
  container: MedusaContainer,
  name: string
): Promise<string[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const names = [...new Set([name, name.toUpperCase()])]
  const config = { select: ["id" as const], take: MANY }
  const [orders, listings] = await Promise.all([
    service.listMiraklOrders({ mirakl_order_id: names }, config),
    service.listMiraklListings({ shop_sku: names }, config),
  ])
  return [...orders, ...listings].map(({ id }) => id)
}
