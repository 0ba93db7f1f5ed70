import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { OpenOperation } from "../job/open-operation"
import type { MiraklOperationInput } from "../job/operation-input"
import { storeOffersPage } from "../listing/store-offers-page"
import { importMiraklListingsWorkflow } from "../listing/workflows/import-mirakl-listings"
import { toListingIds } from "./stock-params"

/** What was read back. */
export type ReadBack = {
  /** When what was read was true. */
  readAt: Date
  /** Of a reading of a few: those that Mirakl told of. */
  listingIds: string[] | null
}

/** What is compared with an old reading proves nothing: the run is made again. */
class ListingsNotRead extends MedusaError {
  readonly retryable = true
  readonly remedy =
    "Nothing to do: it is tried again by itself, and goes on with the export that Mirakl is making."

  constructor() {
    super(
      MedusaError.Types.UNEXPECTED_STATE,
      "Nothing was compared, because what Mirakl sells could not be read completely. The lines of the job say why.",
      "LISTINGS_NOT_READ"
    )
  }
}

/**
 * Reads what Mirakl sells: a few listings one by one (OF21), else as the
 * import of listings does, what changed since it last did (OF52) or all.
 *
 * @returns what was read, and the moment at which it was true: that of the
 * first page, or when the export was ordered
 * @throws {ListingsNotRead} when the export is not there, or no reading was complete
 */
export async function readBackOffers(
  container: MedusaContainer,
  run: OpenOperation & { jobId: string },
  input: MiraklOperationInput
): Promise<ReadBack> {
  const listingIds = toListingIds(input.params)
  if (listingIds) {
    const readAt = run.service.clock.now()
    return { readAt, listingIds: await readSome(run, listingIds) }
  }
  const { result } = await importMiraklListingsWorkflow(container).run({
    input: { ...input, dry_run: false },
  })
  if (!result.read_at) {
    throw new ListingsNotRead()
  }
  return { readAt: new Date(result.read_at), listingIds: null }
}

async function readSome(
  run: OpenOperation & { jobId: string },
  listingIds: string[]
): Promise<string[]> {
  const listings = await run.service.listMiraklListings(
    { id: listingIds, instance_id: run.instance.id, removed_at: null },
    { select: ["id", "offer_id", "shop_sku"], take: listingIds.length }
  )
  const read: string[] = []
  for (const { id, offer_id, shop_sku } of listings) {
    const pages = run.client.offers.iterateOffers(
      { shopSku: shop_sku },
      { continuesRun: true }
    )
    for await (const page of pages) {
      await storeOffersPage(run, page)
      if (page.offers.some((offer) => String(offer.offer_id) === offer_id)) {
        read.push(id)
      }
    }
  }
  return read
}
