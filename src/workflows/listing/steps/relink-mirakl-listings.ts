import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { relinkListings } from "../link-listings"

/** Links the listings again that some variants, or those of some products, sell or could sell. */
export const relinkMiraklListingsStep = createStep(
  "relink-mirakl-listings",
  async ({ ids }: { ids: string[] }, { container }) => {
    await relinkListings(container, ids)
    return new StepResponse({ ids })
  }
)
