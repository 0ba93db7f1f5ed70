import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import type { ListingTally } from "../listing-import"
import { readAllOffers } from "../read-all-offers"
import { readChangedOffers } from "../read-changed-offers"

export type ReadOffers = ListingTally & {
  source: "OF21" | "OF52"
  /** Of a delta: listings that got their full record. */
  enriched: number
  /** Where the next delta starts, ISO 8601; null when this run missed something. */
  cursor: string | null
}

/**
 * Reads and stores the offers of an instance: what changed since the cursor
 * (OF52 to OF54), or all of them (OF21) the first time, on `mode: "full"`, and
 * where the platform grants no exports. One job line per page or file.
 *
 * What was read can be read again: there is no compensation.
 *
 * @throws {MedusaError} NOT_ALLOWED for a dry run
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const readMiraklOffersStep = createStep(
  "read-mirakl-offers",
  async (input: MiraklOperationInput, { container }) => {
    if (input.dry_run) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The import of listings has no dry run: it changes nothing on Mirakl."
      )
    }
    const operation = await openOperation(container, input)
    const run = { ...operation, jobId: input.job_id }
    const cursor = operation.instance.listings_cursor
    if (cursor && input.params.mode !== "full") {
      const changed = await readChangedOffers(run, cursor)
      if (changed) {
        return new StepResponse<ReadOffers>({
          ...changed.tally,
          source: "OF52",
          enriched: changed.enriched,
          cursor: changed.readAt?.toISOString() ?? null,
        })
      }
    }
    const { tally, readAt } = await readAllOffers(run)
    return new StepResponse<ReadOffers>({
      ...tally,
      source: "OF21",
      enriched: 0,
      cursor: readAt?.toISOString() ?? null,
    })
  }
)
