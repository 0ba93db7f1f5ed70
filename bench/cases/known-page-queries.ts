import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { countQueries, silenceSubscribers } from "../count-queries"
import { buildOrderPage, PAGE_SIZE } from "../orders/build-order-page"
import { checkOrders } from "../orders/check-orders"
import { importPage } from "../orders/import-page"

export default async function measure(bench: Bench): Promise<Measurement> {
  silenceSubscribers(bench)
  const page = buildOrderPage("KNOWN")
  await importPage(bench, page)
  let again = 0
  const queries = await countQueries(async () => {
    again = await importPage(bench, page)
  })
  if (again) {
    throw new Error(`${again} orders were imported twice.`)
  }
  await checkOrders(bench, PAGE_SIZE)
  return { value: queries }
}
