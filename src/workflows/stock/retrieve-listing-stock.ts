import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import { stockRulesOf } from "../../mapping/stock/decide-stock-scope"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createStockSource } from "./create-stock-source"

/** The store's side of a listing's quantity, now. */
export type RetrievedListingStock = Pick<
  ListingStock,
  "quantity" | "skip_reason" | "problem" | "oversold"
>

/**
 * What the next export would send for a listing, by the export's own source.
 *
 * @returns null when its instance has no stock location to count at
 */
export async function retrieveListingStock(
  container: MedusaContainer,
  listingId: string
): Promise<RetrievedListingStock | null> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { instance_id } = await service.retrieveMiraklListing(listingId, {
    select: ["id", "instance_id"],
  })
  const instance = await service.retrieveMiraklInstance(instance_id)
  if (!instance.stock_location_ids.length) {
    return null
  }
  const batches = createStockSource(container).read({
    instance_id,
    rules: stockRulesOf(instance),
    scope: { kind: "listed", listing_ids: [listingId] },
  })
  for await (const [stock] of batches) {
    if (stock) {
      const { quantity, skip_reason, problem, oversold } = stock
      return { quantity, skip_reason, problem, oversold }
    }
  }
  return null
}
