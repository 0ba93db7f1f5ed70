import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { enrichMiraklListingsStep } from "../steps/enrich-mirakl-listings"
import { linkMiraklListingsStep } from "../steps/link-mirakl-listings"
import { moveMiraklListingsCursorStep } from "../steps/move-mirakl-listings-cursor"
import {
  readMiraklOffersStep,
  type ReadOffers,
} from "../steps/read-mirakl-offers"

/** What an import of listings has to say. */
export type ListingsImport = {
  /** Where the offers were read: all of them (OF21), or what changed (OF52). */
  source: ReadOffers["source"]
  /** What was read was true then, ISO 8601; null when this run missed something. */
  read_at: string | null
  /** Offers read and stored: created, updated and unchanged. */
  imported: number
  created: number
  updated: number
  unchanged: number
  /** Marked as gone from Mirakl. */
  removed: number
  enriched: number
  /** Each has a failed line. */
  rejected: number
  // How all live listings of the instance stand afterwards.
  linked: number
  unlinked: number
  ambiguous: number
}

/**
 * Imports the offers of an instance's shop as listings, linked to variants by
 * SKU or barcode: the operation `import_listings`. Params: `{ mode?: "full" | "delta" }`.
 *
 * Idempotency key: instance and offer id. The cursor moves only when
 * everything was stored and linked; the full records that an export lacks
 * follow, at Mirakl's pace. Nothing is compensated: the next run continues.
 *
 * @throws {MedusaError} NOT_ALLOWED for a dry run
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const importMiraklListingsWorkflow = createWorkflow(
  "import-mirakl-listings",
  function (input: MiraklOperationInput) {
    const read = readMiraklOffersStep(input)
    linkMiraklListingsStep(
      transform({ input, read }, ({ input, read }) => ({
        operation: input,
        changed_since: read.is_full ? null : read.began_at,
        began_at: read.began_at,
      }))
    )
    moveMiraklListingsCursorStep({
      instance_id: input.instance_id,
      cursor: read.cursor,
      is_full: read.is_full,
    })
    const enrichment = enrichMiraklListingsStep(
      transform({ input, read }, ({ input, read }) => ({
        operation: input,
        refresh: read.is_full && read.source === "OF52",
      }))
    )
    const result = transform(
      { read, enrichment },
      ({ read, enrichment }): ListingsImport => {
        const { cursor, began_at: _at, is_full: _full, ...counts } = read
        return {
          read_at: cursor,
          imported: counts.created + counts.updated + counts.unchanged,
          ...counts,
          ...enrichment,
          rejected: counts.rejected + enrichment.rejected,
        }
      }
    )
    return new WorkflowResponse(result)
  }
)
