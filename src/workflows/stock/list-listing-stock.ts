import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import { stockRulesOf } from "../../mapping/stock/decide-stock-scope"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createStockSource } from "./create-stock-source"

/** The store's side of a listing's quantity, now. */
export type ListedStock = Pick<
  ListingStock,
  "quantity" | "skip_reason" | "problem" | "oversold"
>

/**
 * What the next export would send for some listings, by the export's own
 * source: the number of statements is that of their instances.
 *
 * @returns by listing id; without those whose instance has no stock location to count at
 */
export async function listListingStock(
  container: MedusaContainer,
  listingIds: string[]
): Promise<Map<string, ListedStock>> {
  const found = new Map<string, ListedStock>()
  if (!listingIds.length) {
    return found
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const listings = await service.listMiraklListings(
    { id: listingIds },
    { select: ["id", "instance_id"], take: null }
  )
  const instances = await service.listMiraklInstances(
    { id: [...new Set(listings.map(({ instance_id }) => instance_id))] },
    { take: null }
  )
  const source = createStockSource(container)
  for (const instance of instances) {
    if (!instance.stock_location_ids.length) {
      continue
    }
    const listing_ids = listings
      .filter(({ instance_id }) => instance_id === instance.id)
      .map(({ id }) => id)
    const batches = source.read({
      instance_id: instance.id,
      rules: stockRulesOf(instance),
      scope: { kind: "listed", listing_ids },
    })
    for await (const batch of batches) {
      for (const {
        listing_id,
        quantity,
        skip_reason,
        problem,
        oversold,
      } of batch) {
        found.set(listing_id, { quantity, skip_reason, problem, oversold })
      }
    }
  }
  return found
}
