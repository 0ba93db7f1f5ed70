import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { stockRulesOf } from "../../mapping/stock/decide-stock-scope"
import { isSent } from "../../mapping/stock/stock-counts"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { OfferedListing } from "../../modules/mirakl/queries/sold-out-listings"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createStockSource } from "./create-stock-source"
import { listKitVariants } from "./list-kit-variants"

/**
 * The instances on which something has just sold out that Mirakl still sells.
 *
 * @param ids of inventory levels, reservations and links of variants to
 * inventory items that changed
 */
export async function findSoldOut(
  container: MedusaContainer,
  ids: string[]
): Promise<string[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const variantIds = [
    ...(await listVariants(container, ids)),
    ...(await listKitVariants(container, { id: ids })),
  ]
  const offered = variantIds.length
    ? await service.stock.offered(variantIds)
    : []
  const instances: string[] = []
  for (const [instanceId, listings] of byInstance(offered)) {
    if (await hasSoldOut(container, instanceId, listings)) {
      instances.push(instanceId)
    }
  }
  return instances
}

async function listVariants(
  container: MedusaContainer,
  ids: string[]
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const [levels, reservations] = await Promise.all([
    inventory.listInventoryLevels(
      { id: ids },
      { select: ["inventory_item_id"], take: ids.length }
    ),
    inventory.listReservationItems(
      { id: ids },
      { select: ["inventory_item_id"], take: ids.length }
    ),
  ])
  const itemIds = [...levels, ...reservations].map(
    ({ inventory_item_id }) => inventory_item_id
  )
  return itemIds.length
    ? listKitVariants(container, { inventory_item_id: [...new Set(itemIds)] })
    : []
}

function byInstance(offered: OfferedListing[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>()
  for (const { instance_id, id } of offered) {
    grouped.set(instance_id, [...(grouped.get(instance_id) ?? []), id])
  }
  return grouped
}

async function hasSoldOut(
  container: MedusaContainer,
  instanceId: string,
  listingIds: string[]
): Promise<boolean> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const batches = createStockSource(container).read({
    instance_id: instanceId,
    rules: stockRulesOf(instance),
    scope: { kind: "listed", listing_ids: listingIds },
  })
  for await (const batch of batches) {
    if (batch.some((stock) => isSent(stock, "sold_out"))) {
      return true
    }
  }
  return false
}
