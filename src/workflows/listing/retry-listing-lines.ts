import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOffersPage } from "../../mirakl-api"
import { openOperation } from "../job/open-operation"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines } from "../job/pending-lines"
import { NOTHING_READ, addTallies } from "./listing-import"
import { storeOffersPage } from "./store-offers-page"
import { importMiraklListingsWorkflow } from "./workflows/import-mirakl-listings"

const OFFER_LINE = /^offer (?<id>\d+)$/

/**
 * (OF21) Reads the offers again whose lines are to be run again, and stores
 * them. A line about more than one offer only goes away with a new import.
 *
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export async function retryListingLines(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<Record<string, unknown>> {
  const run = {
    ...(await openOperation(container, input)),
    jobId: input.job_id,
  }
  const lines = await listPendingLines(run.service, input.job_id)
  const ids = lines.map(({ key }) => OFFER_LINE.exec(key)?.groups?.id)
  const wanted = new Set(ids.filter((id) => id !== undefined))
  if (wanted.size < lines.length) {
    const { result } = await importMiraklListingsWorkflow(container).run({
      input,
    })
    return result
  }
  let tally = NOTHING_READ
  for await (const page of run.client.offers.iterateOffers()) {
    tally = addTallies(tally, await storeOffersPage(run, only(page, wanted)))
    if (!wanted.size) {
      break
    }
  }
  return tally
}

// Takes the found ones off the list.
function only(page: MiraklOffersPage, wanted: Set<string>): MiraklOffersPage {
  return {
    ...page,
    offers: page.offers.filter(({ offer_id }) =>
      wanted.delete(String(offer_id))
    ),
    rejected: page.rejected.filter(
      ({ offerId }) => offerId !== null && wanted.delete(offerId)
    ),
  }
}
