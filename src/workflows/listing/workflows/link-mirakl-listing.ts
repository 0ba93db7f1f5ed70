import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { setMiraklListingLinkStep } from "../steps/set-mirakl-listing-link"
import { validateMiraklListingVariantExistsStep } from "../steps/validate-mirakl-listing-variant-exists"

/** A listing, by our id, and the variant that it sells from now on. */
export type LinkMiraklListingInput = { listing_id: string; variant_id: string }

/**
 * Links a listing to a variant by hand; imports leave the link alone from then
 * on. Emits `mirakl-listing.linked` with the listing's id.
 *
 * Compensation restores the former link.
 *
 * @throws {MedusaError} NOT_FOUND for listing or variant; NOT_ALLOWED for a
 * listing that is gone from Mirakl
 */
export const linkMiraklListingWorkflow = createWorkflow(
  "link-mirakl-listing",
  function (input: LinkMiraklListingInput) {
    validateMiraklListingVariantExistsStep({ variant_id: input.variant_id })
    const listing = setMiraklListingLinkStep(input)
    emitEventStep({
      eventName: "mirakl-listing.linked",
      data: { id: listing.id },
    })
    return new WorkflowResponse(listing)
  }
)
