import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { recordEvents } from "../../log/record-events"
import { openSkuLinks, undoSkuLinks, type FormerLinks } from "../sku-links"

export type LearnMiraklSkuInput = {
  /** The binding that waits for the answer. */
  id: string
  /** As `held_details.skus` names it. */
  sku: string
  variant_id: string
}

/**
 * Keeps a person's answer to which variant a SKU of an order means, for this
 * order and all later ones: as a manual link of the listing. An offer that no
 * import has shown becomes a listing that counts as gone until one shows it.
 *
 * Compensation writes the former links back, and takes new listings away.
 *
 * @returns the listings that have the variant now
 * @throws {MedusaError} as `openSkuLinks`
 */
export const learnMiraklSkuStep = createStep(
  "learn-mirakl-sku",
  async ({ id, sku, variant_id }: LearnMiraklSkuInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const former = await openSkuLinks(service, id, sku)
    const listings = [
      ...former.known.map((listing) => ({ id: listing.id })),
      ...former.created.map((created) => ({ id: created })),
    ]
    await service.updateMiraklListings(
      listings.map((listing) => ({
        ...listing,
        variant_id,
        link_status: "linked" as const,
        link_source: "manual" as const,
      }))
    )
    await recordEvents(
      container,
      listings.map((listing) => ({
        instance_id: former.instance_id,
        reference_type: "mirakl_listing" as const,
        reference_id: listing.id,
        kind: "change" as const,
        message: `Linked to ${variant_id} by hand.`,
      }))
    )
    return new StepResponse(listings, former satisfies FormerLinks)
  },
  async (former, { container }) => {
    if (former) {
      await undoSkuLinks(
        container.resolve<MiraklModuleService>(MIRAKL_MODULE),
        former
      )
    }
  }
)
