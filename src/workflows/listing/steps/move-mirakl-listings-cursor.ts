import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type MoveMiraklListingsCursorInput = {
  instance_id: string
  /** ISO 8601; null leaves the cursor where it is. */
  cursor: string | null
  /** Whether all offers were read, not only those that changed. */
  is_full: boolean
}

/** Remembers up to which moment an instance's offers are stored, after they are. */
export const moveMiraklListingsCursorStep = createStep(
  "move-mirakl-listings-cursor",
  async (
    { instance_id, cursor, is_full }: MoveMiraklListingsCursorInput,
    { container }
  ) => {
    if (cursor) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.updateMiraklInstances({
        id: instance_id,
        listings_cursor: new Date(cursor),
        ...(is_full ? { listings_read_at: new Date(cursor) } : {}),
      })
    }
    return new StepResponse({ cursor })
  }
)
