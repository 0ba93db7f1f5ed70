import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setMiraklListingLinkStep } from "../steps/set-mirakl-listing-link"

/** A listing, by our id. */
export type UnlinkMiraklListingInput = { listing_id: string }

/**
 * Unlinks a listing by hand. It stays unlinked until a person links it: its
 * SKU is not asked again.
 *
 * Compensation restores the former link.
 *
 * @throws {MedusaError} NOT_FOUND for the listing
 */
export const unlinkMiraklListingWorkflow = createWorkflow(
  "unlink-mirakl-listing",
  function (input: UnlinkMiraklListingInput) {
    const listing = setMiraklListingLinkStep({
      listing_id: input.listing_id,
      variant_id: null,
    })
    return new WorkflowResponse(listing)
  }
)
