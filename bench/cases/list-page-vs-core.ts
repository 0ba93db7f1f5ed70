import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { openListPages } from "../store/list-pages"

const PAGES = 20

/** Our list of orders beside core's, over HTTP, of the same orders. */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { store, read } = await openListPages(bench)
  const readPages = async (path: string) => {
    for (let page = 0; page < PAGES; page++) {
      await read(path)
    }
    return PAGES
  }
  // Core's is the subject, so that the ratio is one of times.
  const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
    subject: () => readPages("orders"),
    yardstick: () => readPages("mirakl/orders"),
  })
  const orders = await read("mirakl/orders")
  const core = await read("orders")
  await store.stop()
  if (orders !== core || orders < bench.sizes.orders) {
    throw new Error(`The lists hold ${orders} and ${core} orders.`)
  }
  return {
    value: ratio,
    facts: {
      orders,
      core_ms: 1000 / subject_per_s,
      mirakl_ms: 1000 / yardstick_per_s,
    },
  }
}
