import type { MedusaContainer } from "@medusajs/framework/types"
import type { OpenOperation } from "../job/open-operation"
import type { MiraklOperationInput } from "../job/operation-input"
import { storeOffersPage } from "../listing/store-offers-page"
import { importMiraklListingsWorkflow } from "../listing/workflows/import-mirakl-listings"
import { toListingIds } from "./stock-params"

/**
 * Reads what Mirakl sells: a few listings one by one (OF21), else as the
 * import of listings does, what changed since it last did (OF52) or all.
 *
 * @returns a moment at which what was read was true
 */
export async function readBackOffers(
  container: MedusaContainer,
  run: OpenOperation & { jobId: string },
  input: MiraklOperationInput
): Promise<Date> {
  const readAt = run.service.clock.now()
  const listingIds = toListingIds(input.params)
  if (listingIds) {
    await readSome(run, listingIds)
  } else {
    await importMiraklListingsWorkflow(container).run({
      input: { ...input, dry_run: false },
    })
  }
  return readAt
}

async function readSome(
  run: OpenOperation & { jobId: string },
  listingIds: string[]
): Promise<void> {
  const listings = await run.service.listMiraklListings(
    { id: listingIds, instance_id: run.instance.id, removed_at: null },
    { select: ["id", "shop_sku"], take: listingIds.length }
  )
  for (const { shop_sku } of listings) {
    const pages = run.client.offers.iterateOffers(
      { shopSku: shop_sku },
      { continuesRun: true }
    )
    for await (const page of pages) {
      await storeOffersPage(run, page)
    }
  }
}
