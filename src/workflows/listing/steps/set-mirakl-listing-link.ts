import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { recordEvents } from "../../log/record-events"

export type SetMiraklListingLinkInput = {
  listing_id: string
  /** Null unlinks. */
  variant_id: string | null
}

/**
 * Writes a person's decision about a listing's variant; imports leave it
 * alone from then on. Compensation writes the former link back.
 *
 * @throws {MedusaError} NOT_FOUND for the listing; NOT_ALLOWED to link one that
 * is gone from Mirakl
 */
export const setMiraklListingLinkStep = createStep(
  "set-mirakl-listing-link",
  async (
    { listing_id, variant_id }: SetMiraklListingLinkInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const before = await service.retrieveMiraklListing(listing_id)
    if (variant_id && before.removed_at) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Listing ${before.shop_sku} is gone from Mirakl, so that it can't be linked.`
      )
    }
    await service.updateMiraklListings({
      id: listing_id,
      variant_id,
      link_status: variant_id ? "linked" : "unlinked",
      link_source: "manual",
    })
    await recordEvents(container, [
      {
        instance_id: before.instance_id,
        reference_type: "mirakl_listing",
        reference_id: listing_id,
        kind: "change",
        message: variant_id
          ? `Linked to ${variant_id} by hand.`
          : "Unlinked by hand.",
      },
    ])
    return new StepResponse(
      { id: listing_id, variant_id },
      {
        id: before.id,
        link_status: before.link_status,
        link_source: before.link_source,
        variant_id: before.variant_id,
      }
    )
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.updateMiraklListings(before)
    }
  }
)
