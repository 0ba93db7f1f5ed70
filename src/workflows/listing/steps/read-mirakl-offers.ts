import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import type { ListingTally } from "../listing-import"
import { readOffers, type OffersRead } from "../read-offers"

export type ReadOffers = Omit<ListingTally, "nameless"> & {
  source: OffersRead["source"]
  is_full: boolean
  /** Where the next delta starts, ISO 8601; null when this run missed something. */
  cursor: string | null
  /** When the reading began, by the database's clock; ISO 8601. */
  began_at: string
}

/**
 * Reads and stores the offers of an instance: what changed since the cursor,
 * or all of them. One job line per page or file.
 *
 * What was read can be read again: there is no compensation. Run again by the
 * same job, it goes on where it stopped.
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
    const beganAt = await operation.service.listings.now()
    const { tally, source, isFull, readAt } = await readOffers(
      { ...operation, jobId: input.job_id },
      { mode: input.params.mode, isScheduled: input.trigger === "schedule" }
    )
    const { nameless: _nameless, ...counts } = tally
    return new StepResponse<ReadOffers>({
      ...counts,
      source,
      is_full: isFull,
      cursor: readAt?.toISOString() ?? null,
      began_at: beganAt.toISOString(),
    })
  }
)
