import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { linkMiraklListingsBySkuStep } from "../steps/link-mirakl-listings-by-sku"
import { moveMiraklListingsCursorStep } from "../steps/move-mirakl-listings-cursor"
import {
  readMiraklOffersStep,
  type ReadOffers,
} from "../steps/read-mirakl-offers"

/** What an import of listings has to say. */
export type ListingsImport = {
  /** Where the offers were read: all of them (OF21), or what changed (OF52). */
  source: ReadOffers["source"]
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
 * SKU: the operation `import_listings`. Params: `{ mode?: "full" | "delta" }`.
 *
 * Idempotency key: instance and offer id. The cursor moves only when
 * everything was stored. Nothing is compensated: the next run continues.
 *
 * @throws {MedusaError} NOT_ALLOWED for a dry run
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const importMiraklListingsWorkflow = createWorkflow(
  "import-mirakl-listings",
  function (input: MiraklOperationInput) {
    const read = readMiraklOffersStep(input)
    const links = linkMiraklListingsBySkuStep(input)
    moveMiraklListingsCursorStep({
      instance_id: input.instance_id,
      cursor: read.cursor,
    })
    const result = transform(
      { read, links },
      ({ read: { cursor: _cursor, ...counts }, links }): ListingsImport => ({
        imported: counts.created + counts.updated + counts.unchanged,
        ...counts,
        ...links,
      })
    )
    return new WorkflowResponse(result)
  }
)
