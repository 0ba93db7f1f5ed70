import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { buildOrderPage, PAGE_SIZE } from "../orders/build-order-page"
import { checkOrders } from "../orders/check-orders"
import { importPage } from "../orders/import-page"
import { copyRows, insertRows, readOrderRows } from "../orders/raw-rows"

/** The yardstick writes what a page of the import wrote, with other ids: no rule, no check, one INSERT per table. */
export default async function measure(bench: Bench): Promise<Measurement> {
  await importPage(bench, buildOrderPage("SAMPLE"))
  const sample = await readOrderRows(bench)
  let written = PAGE_SIZE
  const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
    subject: async (round) => {
      const orders = await importPage(bench, buildOrderPage(`IN-${round}`))
      written += orders
      return orders
    },
    yardstick: async (round) => {
      await insertRows(bench, copyRows(sample, `RAW${round}`))
      written += PAGE_SIZE
      return PAGE_SIZE
    },
  })
  await checkOrders(bench, written)
  return {
    value: ratio,
    facts: { orders_per_s: subject_per_s, raw_orders_per_s: yardstick_per_s },
  }
}
