import type { SkuLinks } from "../../mapping/order/to-sku-links"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/**
 * Makes a listing of each offer that only an order has told of. It counts as
 * gone from Mirakl, so that no stock is sent for it, until an import shows it.
 *
 * @returns our ids of them
 */
export async function createUnseenListings(
  service: MiraklModuleService,
  instanceId: string,
  offers: SkuLinks["unseen"]
): Promise<string[]> {
  const created = await service.createMiraklListings(
    offers.map(({ offer_id, offer_sku, product_sku, product_title }) => ({
      instance_id: instanceId,
      offer_id,
      shop_sku: offer_sku,
      product_sku,
      title: product_title,
      removed_at: service.clock.now(),
    }))
  )
  return created.map(({ id }) => id)
}
