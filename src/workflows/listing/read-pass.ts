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

/**
 * (OF21) Reads all offers once and stores them page by page, one job line each.
 * A pass that this job began before it died goes on after its last page.
 */
export async function readPass(
  run: ListingImport,
  pass: number
): Promise<OffersPass> {
  const before = await findPages(run, pass)
  let { tally, readAt } = before
  const totals = new Set(before.totals)
  for await (const page of run.client.offers.iterateOffers(
    {},
    { continuesRun: pass > 1 },
    before.nextOffset
  )) {
    if (page.offset === before.nextOffset) {
      await expectPages(run, pass, page)
    }
    const stored = await storeOffersPage(run, page)
    tally = addTallies(tally, stored)
    await recordPage(run, pass, page, stored)
    readAt ??= page.serverDate
    totals.add(page.totalCount)
  }
  const seen = await run.service.listings.countSeen(run.jobId, pass)
  return {
    tally,
    readAt: readAt ?? run.service.clock.now(),
    isComplete: totals.size === 1 && totals.has(seen + tally.nameless),
    hasAllIds: tally.nameless === 0,
  }
}

/** What the line of a page keeps. */
export type PageData = {
  pass: number
  offset: number
  /** As received, those that can't be understood included. */
  received: number
  total: number
  server_date: string
  tally: ListingTally
  offer_ids: string[]
}

/** What this job has read of a pass so far. */
async function findPages({ service, jobId }: ListingImport, pass: number) {
  const lines = await service.listMiraklJobLines(
    { job_id: jobId, key: { $like: `page ${pass}/%` }, status: "done" },
    { select: ["id", "data"], take: null }
  )
  const pages = lines
    .map(({ data }) => data as PageData)
    .sort((one, other) => one.offset - other.offset)
  const first = pages[0]
  const last = pages.at(-1)
  return {
    tally: pages.reduce(
      (sum, page) => addTallies(sum, page.tally),
      NOTHING_READ
    ),
    readAt: first ? new Date(first.server_date) : null,
    totals: pages.map(({ total }) => total),
    nextOffset: last ? last.offset + last.received : 0,
  }
}

// A job line each; those of the passes before stay.
async function expectPages(
  { service, jobId }: ListingImport,
  pass: number,
  { offers, rejected, totalCount }: MiraklOffersPage
): Promise<void> {
  const pages = Math.ceil(
    totalCount / Math.max(1, offers.length + rejected.length)
  )
  await service.jobs.expect(jobId, pass * pages)
}

// The ids are what `removeUnseen` compares with.
async function recordPage(
  { service, jobId }: ListingImport,
  pass: number,
  page: MiraklOffersPage,
  tally: ListingTally
): Promise<void> {
  const offerIds = [
    ...page.offers.map(({ offer_id }) => offer_id),
    ...page.rejected.flatMap(({ offerId }) => offerId ?? []),
  ]
  const data: PageData = {
    pass,
    offset: page.offset,
    received: page.offers.length + page.rejected.length,
    total: page.totalCount,
    server_date: page.serverDate.toISOString(),
    tally,
    offer_ids: offerIds,
  }
  await service.recordJobLines(jobId, [
    {
      key: `page ${pass}/${page.offset}`,
      status: "done",
      data,
      result: { offers: page.offers.length, rejected: page.rejected.length },
    },
  ])
}
