import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { relinkMiraklListingsStep } from "../steps/relink-mirakl-listings"

/** What may have changed which variant a listing sells. */
export type RelinkMiraklListingsInput = {
  /** Variants that were made, changed or deleted, and products that were deleted. */
  ids: string[]
}

/**
 * Links the listings again that some variants sell or could sell: unlinks those
 * of a deleted variant, follows a SKU or barcode that moved, and links what a
 * new variant sells. What a person linked or unlinked stays. Emits
 * `mirakl-listing.linked` for each listing that an order waits for.
 *
 * Links follow from the variants as they are: run twice, the second run
 * changes nothing, and there is no compensation.
 */
export const relinkMiraklListingsWorkflow = createWorkflow(
  "relink-mirakl-listings",
  function (input: RelinkMiraklListingsInput) {
    return new WorkflowResponse(relinkMiraklListingsStep(input))
  }
)
