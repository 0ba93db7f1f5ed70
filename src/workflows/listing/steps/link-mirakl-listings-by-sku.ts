import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import { linkBySku } from "../link-by-sku"

/**
 * Links an instance's listings to the variants with their SKU and counts how
 * its live listings stand. What a person linked or unlinked stays.
 */
export const linkMiraklListingsBySkuStep = createStep(
  "link-mirakl-listings-by-sku",
  async (input: MiraklOperationInput, { container }) => {
    const { instance_id } = input
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { listings_cursor } =
      await service.retrieveMiraklInstance(instance_id)
    await linkBySku(container, instance_id, {
      isFirst: !listings_cursor,
      trace: traceOf(input),
    })
    const { linked, unlinked, ambiguous } =
      await service.listings.count(instance_id)
    return new StepResponse({ linked, unlinked, ambiguous })
  }
)
