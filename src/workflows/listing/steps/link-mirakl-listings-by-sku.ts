import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { linkBySku } from "../link-by-sku"

/**
 * Links an instance's listings to the variants with their SKU and counts how
 * its live listings stand. What a person linked or unlinked stays.
 */
export const linkMiraklListingsBySkuStep = createStep(
  "link-mirakl-listings-by-sku",
  async ({ instance_id }: { instance_id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await linkBySku(container, instance_id)
    const { linked, unlinked, ambiguous } =
      await service.listings.count(instance_id)
    return new StepResponse({ linked, unlinked, ambiguous })
  }
)
