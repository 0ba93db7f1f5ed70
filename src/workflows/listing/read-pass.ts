import type { MiraklOffersPage } from "../../mirakl-api"
import {
  addTallies,
  NOTHING_READ,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { storeOffersPage } from "./store-offers-page"

/** One reading of all pages. */
export type OffersPass = {
  tally: ListingTally
  /** Mirakl's time of the first page. */
  readAt: Date
  /** It held as many different offers as Mirakl counted on its first and its last page. */
  isComplete: boolean
  /** False when an unreadable offer did not even tell its id: it may be any of those not seen. */
  hasAllIds: boolean
}

/** (OF21) Reads all offers once and stores them page by page, one job line each. */
export async function readPass(
  run: ListingImport,
  pass: number
): Promise<OffersPass> {
  let tally = NOTHING_READ
  let nameless = 0
  let readAt: Date | null = null
  const totals = new Set<number>()
  for await (const page of run.client.offers.iterateOffers(
    {},
    { continuesRun: pass > 1 }
  )) {
    tally = addTallies(tally, await storeOffersPage(run, page))
    await recordPage(run, pass, page)
    nameless += page.rejected.filter(({ offerId }) => !offerId).length
    readAt ??= page.serverDate
    totals.add(page.totalCount)
  }
  const seen = await run.service.listings.countSeen(run.jobId, pass)
  return {
    tally,
    readAt: readAt ?? run.service.clock.now(),
    isComplete: totals.size === 1 && totals.has(seen + nameless),
    hasAllIds: nameless === 0,
  }
}

// The ids are what `removeUnseen` compares with.
async function recordPage(
  { service, jobId }: ListingImport,
  pass: number,
  page: MiraklOffersPage
): Promise<void> {
  const offerIds = [
    ...page.offers.map(({ offer_id }) => offer_id),
    ...page.rejected.flatMap(({ offerId }) => offerId ?? []),
  ]
  await service.recordJobLines(jobId, [
    {
      key: `page ${pass}/${page.offset}`,
      status: "done",
      data: { pass, offset: page.offset, offer_ids: offerIds },
      result: { offers: page.offers.length, rejected: page.rejected.length },
    },
  ])
}
