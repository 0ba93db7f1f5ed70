import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { OrderRules } from "../../modules/mirakl/queries/order-rules"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"

/** An instance with the lists that decide about its orders. */
export type OrderInstance = MiraklInstanceDTO &
  OrderRules & {
    /** Those of the stock locations that exist, in their order. */
    existing_location_ids: string[]
  }

/** What names the shop of an instance, whatever the instance. */
export function shopKeyOf(instance: {
  host: string
  shop_id: string | null
}): string {
  return `${instance.host}/${instance.shop_id ?? ""}`
}

/**
 * @param rules where they were read already
 * @throws {MedusaError} NOT_FOUND
 */
export async function retrieveOrderInstance(
  container: MedusaContainer,
  id: string,
  rules?: OrderRules
): Promise<OrderInstance> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(id)
  const ids = instance.stock_location_ids
  const locations = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: ids }, { select: ["id"], take: ids.length })
  const existing = new Set(locations.map((location) => location.id))
  return {
    ...instance,
    ...(rules ?? (await service.orders.rules(id))),
    existing_location_ids: ids.filter((locationId) => existing.has(locationId)),
  }
}
