import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { peakMemory, settledHeap, settledMemory } from "../memory"
import { checkOrders } from "../orders/check-orders"
import { importAll, stockMarketplace } from "../orders/import-all"
import { startBenchSimulator } from "../bench-simulator"

const WARM_UP_ORDERS = 2000
const LONG_AGO = new Date("2020-01-01T00:00:00Z")

/**
 * All orders in one run of the operation, over HTTP: what it keeps in memory
 * afterwards, and what it needed meanwhile. A run before it fills the pools and
 * caches that any store has, and lets V8 take the heap that pages of a hundred
 * need: what comes on top of that is growth.
 */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { orders } = bench.sizes
  const simulator = await startBenchSimulator()
  await bench.mirakl.updateMiraklInstances({
    id: bench.instance.id,
    marketplace_url: simulator.url,
  })
  await stockMarketplace(simulator, "WARM", WARM_UP_ORDERS)
  await importAll(bench)
  const heapBefore = settledHeap()
  const before = settledMemory()
  await stockMarketplace(simulator, "MANY", orders)
  const started = performance.now()
  const peak = await peakMemory(() => importAll(bench))
  const seconds = (performance.now() - started) / 1000
  const after = settledMemory()
  const heapAfter = settledHeap()
  await checkOrders(bench, orders + WARM_UP_ORDERS)
  // All of them once more: nothing twice.
  await importAll(bench, LONG_AGO)
  await checkOrders(bench, orders + WARM_UP_ORDERS)
  simulator.stop()
  return {
    value: after - before,
    facts: {
      orders,
      orders_per_s: orders / seconds,
      before_mb: before,
      peak_mb: peak,
      after_mb: after,
      heap_growth_mb: heapAfter - heapBefore,
    },
  }
}
