import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { relinkListings } from "../link-listings"

/** Links the listings again that some variants sell or could sell. */
export const relinkMiraklListingsStep = createStep(
  "relink-mirakl-listings",
  async ({ variant_ids }: { variant_ids: string[] }, { container }) => {
    await relinkListings(container, variant_ids)
    return new StepResponse({ variant_ids })
  }
)
