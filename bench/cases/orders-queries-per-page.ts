import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { countQueries, silenceSubscribers } from "../count-queries"
import { buildOrderPage, PAGE_SIZE } from "../orders/build-order-page"
import { checkOrders } from "../orders/check-orders"
import { importPage } from "../orders/import-page"

const MOST_ORDERS_BETWEEN = 2000

/** The first page of a new store, and a page after many: the same, or the cost grows with the store. */
export default async function measure(bench: Bench): Promise<Measurement> {
  silenceSubscribers(bench)
  const first = await countQueries(() =>
    importPage(bench, buildOrderPage("FIRST"))
  )
  const between = Math.ceil(
    Math.min(bench.sizes.orders, MOST_ORDERS_BETWEEN) / PAGE_SIZE
  )
  for (let page = 0; page < between; page++) {
    await importPage(bench, buildOrderPage(`BETWEEN-${page}`))
  }
  const last = await countQueries(() =>
    importPage(bench, buildOrderPage("LAST"))
  )
  await checkOrders(bench, (between + 2) * PAGE_SIZE)
  if (last > first) {
    throw new Error(
      `A page costs ${first} queries at first, and ${last} after ${between} pages.`
    )
  }
  return {
    value: Math.max(first, last),
    facts: {
      queries_at_0_orders: first,
      [`queries_at_${(between + 1) * PAGE_SIZE}_orders`]: last,
    },
  }
}
