import { setTimeout as delay } from "node:timers/promises"
import miraklTick from "../src/jobs/mirakl-tick"
import { DEFAULT_SCHEDULES } from "../src/mapping/operation/default-schedules"
import { confirmMiraklInstanceWorkflow } from "../src/workflows/instance"
import { purgeMiraklRecords } from "../src/workflows/log/purge-mirakl-records"
import { BENCH_API_KEY, openBench, type Bench } from "./bench"
import { startBenchSimulator, type BenchSimulator } from "./bench-simulator"
import { settledMemory } from "./memory"

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * MINUTE_MS
const HOUR_S = 3600
const QUARTER_MINUTES = 15
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
  await openShops(bench, simulator)
  let minutes = 0
  let warm = 0
  for (; Date.now() < endsAt && minutes < DAY_MINUTES; minutes++) {
    if (minutes % QUARTER_MINUTES === 0) {
      await placeOrders(simulator, minutes)
    }
    if (minutes === WARM_UP_MINUTES) {
      warm = settledMemory()
    }
    await clock.advance(MINUTE_MS)
    await miraklTick(bench.container)
    await untilIdle(bench)
  }
  const growth = settledMemory() - warm
  const runs = await countRuns(bench)
  const before = await countRows(bench)
  await clock.advance(RETENTION_DAYS * DAY_MS)
  const purged = await purgeMiraklRecords(bench.container)
  const after = await countRows(bench)
  const left = RETAINED.reduce((sum, table) => sum + Number(after[table]), 0)
  const hasRunAll = DEFAULT_SCHEDULES.every(
    ({ operation }) => Number(runs[operation]?.done) > 0
  )
  const hasFailed = Object.values(runs).some(({ failed }) => failed > 0)
  const isWhole = minutes === DAY_MINUTES
  const isWell = growth <= MOST_GROWTH_MB && left === 0 && !hasFailed
  // Not every schedule comes round in a part of a day.
  const isGood = isWell && (hasRunAll || !isWhole)
  console.log(
    JSON.stringify({
      simulated_hours: minutes / 60,
      memory_growth_mb: Math.round(growth),
      runs,
      before,
      purged,
      after,
      verdict: isGood ? (isWhole ? "ok" : "ok so far") : "failed",
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
): Promise<void> {
  await simulator.control("POST", "keys", {
    key: BENCH_API_KEY,
    shop_ids: SHOPS,
  })
  await bench.mirakl.updateMiraklInstances({
    id: bench.instance.id,
    status: "archived",
  })
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
      status: "draft",
      name: `Shop ${shop_id}`,
      marketplace_url: simulator.url,
      host: new URL(simulator.url).host,
      shop_id: String(shop_id),
      capabilities: { multi_shipment: false, unregistered_carriers: true },
      log_level: "all",
      // The clock is set on by as much at the end.
      log_retention_days: RETENTION_DAYS - 1,
    })
    await confirmMiraklInstanceWorkflow(bench.container).run({
      input: { id: instance.id },
    })
  }
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

async function untilIdle({ mirakl }: Bench): Promise<void> {
  while (
    (await mirakl.listMiraklJobs({ status: ["queued", "running"] })).length
  ) {
    await delay(50)
  }
}

/** How the runs of each operation ended. */
async function countRuns({ mirakl }: Bench) {
  const jobs = await mirakl.listMiraklJobs({}, { take: 100_000 })
  const runs: Record<
    string,
    { done: number; partial: number; failed: number }
  > = {}
  for (const { operation, status } of jobs) {
    const counts = (runs[operation] ??= { done: 0, partial: 0, failed: 0 })
    if (status === "done" || status === "partial" || status === "failed") {
      counts[status] += 1
    }
  }
  return runs
}

/** What outlives its retention in no table. */
const RETAINED = [
  "mirakl_log",
  "mirakl_job",
  "mirakl_job_line",
  "mirakl_stock_file",
] as const
const COUNTED = [...RETAINED, "mirakl_order", "mirakl_call_budget"] as const

async function countRows({ knex }: Bench) {
  const counts = await Promise.all(
    COUNTED.map(async (table) => {
      const [row] = await knex(table).count()
      return [table, Number(row?.count)] as const
    })
  )
  return Object.fromEntries(counts) as Record<(typeof COUNTED)[number], number>
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
