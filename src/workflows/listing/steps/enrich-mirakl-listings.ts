import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import { enrichListings } from "../enrich-listings"
import { linkListings } from "../link-listings"

export type EnrichMiraklListingsInput = {
  operation: MiraklOperationInput
  /** Also reads some records again that nothing is known to have changed on. */
  refresh: boolean
}

/**
 * (OF21) Gives listings that came from an export their full record, and counts
 * how the live listings stand then. A record may bring the EAN that links.
 *
 * What was read can be read again: there is no compensation. It goes on where
 * it stopped, whoever runs it.
 *
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const enrichMiraklListingsStep = createStep(
  "enrich-mirakl-listings",
  async (
    { operation: input, refresh }: EnrichMiraklListingsInput,
    { container }
  ) => {
    const operation = await openOperation(container, input)
    const { service, instance } = operation
    const beganAt = await service.listings.now()
    const enrichment = await enrichListings(
      { ...operation, jobId: input.job_id },
      { refresh }
    )
    if (enrichment.enriched && instance.link_by !== "sku") {
      await linkListings(container, instance.id, {
        changedSince: beganAt,
        createdSince: null,
        trace: traceOf(input),
      })
    }
    const { linked, unlinked, ambiguous } = await service.listings.count(
      instance.id
    )
    return new StepResponse({ ...enrichment, linked, unlinked, ambiguous })
  }
)
