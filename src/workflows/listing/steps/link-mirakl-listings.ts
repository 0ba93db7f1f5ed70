import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import { linkListings } from "../link-listings"

export type LinkMiraklListingsInput = {
  operation: MiraklOperationInput
  /** ISO 8601: linked listings untouched since then are passed over. Null asks all again. */
  changed_since: string | null
  /** ISO 8601: when the run began, by the database's clock. */
  began_at: string
}

/** Links an instance's listings to variants, as its `link_by` says. What a person linked or unlinked stays. */
export const linkMiraklListingsStep = createStep(
  "link-mirakl-listings",
  async (
    { operation, changed_since, began_at }: LinkMiraklListingsInput,
    { container }
  ) => {
    const { instance_id } = operation
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { listings_cursor } =
      await service.retrieveMiraklInstance(instance_id)
    await linkListings(container, instance_id, {
      changedSince: changed_since === null ? null : new Date(changed_since),
      createdSince: new Date(began_at),
      // A first import would write a timeline for every listing: its job tells.
      trace: listings_cursor ? traceOf(operation) : null,
    })
    return new StepResponse({ instance_id })
  }
)
