import type { MedusaContainer } from "@medusajs/framework/types"
import {
  decideDrift,
  mustBeSentAgain,
  type DriftCause,
} from "../../mapping/stock/decide-drift"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import {
  stockRulesOf,
  type StockScope,
} from "../../mapping/stock/decide-stock-scope"
import { listUnreadOffers } from "../listing/list-unread-offers"
import type { OpenOperation } from "../job/open-operation"
import { createStockSource } from "./create-stock-source"
import { driftRecorder, type ToldDrift } from "./record-drifts"
import { recordStockNews } from "./record-stock-news"

/** What a comparison of Mirakl's quantities with the store's has to say. */
export type StockComparison = {
  /** Listings whose quantity was compared. */
  compared: number
  /** Mirakl sells exactly the store's quantity. */
  equal: number
  /** How many do not, by cause. */
  drifted: Record<DriftCause, number>
}

/** A comparison under way. */
export type StockCheck = OpenOperation & {
  jobId: string
  /** When what Mirakl told was true. */
  readAt: Date
}

/**
 * Compares what Mirakl last told that it sells with what the store has, by the
 * same source that the export takes its quantities from. Equal ones are
 * stamped, the others told with their cause and marked so that the next delta
 * sends them. Listings whose offer this job could not read are left out.
 */
export async function compareStock(
  container: MedusaContainer,
  check: StockCheck,
  scope: StockScope
): Promise<StockComparison> {
  const { service, instance, readAt } = check
  const comparison: StockComparison = {
    compared: 0,
    equal: 0,
    drifted: {
      REJECTED: 0,
      LATE: 0,
      SOLD_MEANWHILE: 0,
      EDITED_IN_PORTAL: 0,
      UNKNOWN: 0,
    },
  }
  const batches = createStockSource(container).read({
    instance_id: instance.id,
    rules: stockRulesOf(instance),
    scope,
  })
  const recordNews = recordStockNews(check)
  const recordDrifts = driftRecorder(check)
  const unread = await listUnread(check)
  for await (const batch of batches) {
    await recordNews(batch.filter(({ is_news }) => is_news))
    const compared = batch.filter(
      ({ quantity, listing_id }) => quantity !== null && !unread.has(listing_id)
    )
    const equal = compared.filter(
      (stock) => stock.mirakl_quantity === stock.quantity
    )
    await service.stock.prove(
      equal.map(({ listing_id }) => listing_id),
      readAt
    )
    comparison.compared += compared.length
    comparison.equal += equal.length
    const different = compared.filter(
      (stock) => stock.mirakl_quantity !== stock.quantity
    )
    const drifts = await explain(check, different)
    await recordDrifts(drifts)
    for (const { cause } of drifts) {
      comparison.drifted[cause] += 1
    }
  }
  return comparison
}

async function listUnread({ service, instance, jobId }: StockCheck) {
  const offerIds = await listUnreadOffers(service, jobId)
  const listings = await service.listMiraklListings(
    { instance_id: instance.id, offer_id: offerIds },
    { select: ["id"], take: offerIds.length }
  )
  return new Set(listings.map(({ id }) => id))
}

async function explain(
  check: StockCheck,
  different: ListingStock[]
): Promise<ToldDrift[]> {
  if (!different.length) {
    return []
  }
  const facts = await check.service.stock.driftFacts(
    different.map(({ listing_id }) => listing_id)
  )
  const causes = new Map(
    facts.map((known) => [known.id, decideDrift(known, check.readAt)])
  )
  const drifts = different.flatMap((stock) => {
    const cause = causes.get(stock.listing_id)
    return cause
      ? [{ stock, cause, is_sent_again: mustBeSentAgain(cause) }]
      : []
  })
  await check.service.stock.recordDrift(
    drifts.map(({ stock, ...drift }) => ({ id: stock.listing_id, ...drift })),
    check.readAt
  )
  return drifts
}
