import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { flagStoreChanges } from "../flag-store-changes"

export type FlagMiraklOrderChangesInput = {
  /** Medusa orders. */
  order_ids: string[]
}

/**
 * Flags what was done to orders in the store that Mirakl does not follow. A
 * flag is computed from what both sides have: there is nothing to compensate.
 */
export const flagMiraklOrderChangesStep = createStep(
  "flag-mirakl-order-changes",
  async ({ order_ids }: FlagMiraklOrderChangesInput, { container }) => {
    await flagStoreChanges(container, order_ids)
    return new StepResponse()
  }
)
