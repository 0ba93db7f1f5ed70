import { setTimeout as delay } from "node:timers/promises"
import type { MiraklOperation } from "../src/mapping/operation/mirakl-operations"
import { startMiraklOperationWorkflow } from "../src/workflows/job"
import { purgeMiraklRecords } from "../src/workflows/log/purge-mirakl-records"
import { BENCH_API_KEY, openBench, type Bench } from "./bench"
import { startBenchSimulator, type BenchSimulator } from "./bench-simulator"
import { settledMemory } from "./memory"

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const HOUR_S = 3600
const STEP_MINUTES = 5
const SHOPS = [2000, 2001, 2002, 2003, 2004]
const OFFERS = 20
const ORDERS_PER_QUARTER = 2
const RETENTION_DAYS = 91
/** A store fills its pools and caches first. */
const WARM_UP_MINUTES = 180
const MOST_GROWTH_MB = 100

async function main(): Promise<void> {
  const endsAt = Date.now() + Number(process.argv[2]) * HOUR_S * 1000
  const bench = await openBench({ orders: 1, listings: 1 })
  const simulator = await startBenchSimulator()
  const clock = followedClock(bench, simulator)
  const instances = await openShops(bench, simulator)
  let minutes = 0
  let warm = 0
  while (Date.now() < endsAt && minutes < DAY_MS / MINUTE_MS) {
    const isDue = (every: number) => minutes % every === 0
    if (isDue(15)) {
      await placeOrders(simulator, minutes)
      await runEverywhere(bench, instances, "import_orders")
    }
    if (isDue(25)) {
      await runEverywhere(bench, instances, "export_stock")
      await runEverywhere(bench, instances, "export_shipments")
    }
    if (minutes === WARM_UP_MINUTES) {
      warm = settledMemory()
    }
    await clock.advance(STEP_MINUTES * MINUTE_MS)
    minutes += STEP_MINUTES
  }
  const growth = warm ? settledMemory() - warm : 0
  const before = await countRows(bench)
  await clock.advance(RETENTION_DAYS * DAY_MS)
  const purged = await purgeMiraklRecords(bench.container)
  const after = await countRows(bench)
  const left = after.mirakl_log + after.mirakl_job + after.mirakl_job_line
  const isGood = growth <= MOST_GROWTH_MB && left === 0
  console.log(
    JSON.stringify({
      simulated_hours: minutes / 60,
      memory_growth_mb: Math.round(growth),
      before,
      purged,
      after,
      verdict: isGood ? "ok" : "failed",
    })
  )
  simulator.stop()
  process.exit(isGood ? 0 : 1)
}

// Time passes for the store and the marketplace at once.
function followedClock(bench: Bench, simulator: BenchSimulator) {
  let offsetMs = 0
  const advance = async (ms: number) => {
    offsetMs += ms
    await simulator.control("POST", "time", { advance_ms: ms })
  }
  bench.mirakl.clock = {
    now: () => new Date(Date.now() + offsetMs),
    sleep: advance,
  }
  return { advance }
}

async function openShops(
  bench: Bench,
  simulator: BenchSimulator
): Promise<string[]> {
  const ids: string[] = []
  for (const shop_id of SHOPS) {
    await simulator.control("POST", "shops", { shop_id })
    await simulator.control(
      "POST",
      `shops/${shop_id}/offers`,
      Array.from({ length: OFFERS }, (_, index) => ({
        shop_sku: `BENCH-${String(index).padStart(3, "0")}`,
        quantity: 100_000,
      }))
    )
    const { id: _, ...settings } = bench.instance
    const instance = await bench.mirakl.createMiraklInstances({
      ...settings,
      name: `Shop ${shop_id}`,
      marketplace_url: simulator.url,
      host: new URL(simulator.url).host,
      shop_id: String(shop_id),
      capabilities: { multi_shipment: false, unregistered_carriers: true },
      log_level: "all",
      // The clock is set on by as much at the end.
      log_retention_days: RETENTION_DAYS - 1,
    })
    ids.push(instance.id)
  }
  await simulator.control("POST", "keys", {
    key: BENCH_API_KEY,
    shop_ids: SHOPS,
  })
  await bench.mirakl.updateMiraklInstances({
    id: bench.instance.id,
    status: "archived",
  })
  return ids
}

async function placeOrders(
  simulator: BenchSimulator,
  minutes: number
): Promise<void> {
  for (const shop_id of SHOPS) {
    await simulator.control("POST", "orders/random", {
      shop_id,
      count: ORDERS_PER_QUARTER,
      seed: minutes + 1,
      prefix: `S${shop_id}-${minutes}`,
    })
  }
}

async function runEverywhere(
  bench: Bench,
  instanceIds: string[],
  operation: MiraklOperation
): Promise<void> {
  for (const instance_id of instanceIds) {
    await startMiraklOperationWorkflow(bench.container).run({
      input: { instance_id, operation, trigger: "schedule" },
    })
  }
  while (
    (await bench.mirakl.listMiraklJobs({ status: ["queued", "running"] }))
      .length
  ) {
    await delay(50)
  }
}

async function countRows({ knex }: Bench) {
  const count = async (table: string) => {
    const [row] = await knex(table).count()
    return Number(row?.count)
  }
  return {
    mirakl_order: await count("mirakl_order"),
    mirakl_log: await count("mirakl_log"),
    mirakl_job: await count("mirakl_job"),
    mirakl_job_line: await count("mirakl_job_line"),
    mirakl_call_budget: await count("mirakl_call_budget"),
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
