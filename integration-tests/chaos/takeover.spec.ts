import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { passMinutes } from "../fixtures/ticks"
import { ChaosBench } from "./chaos-bench"
import { hasRedis, RedisServer } from "./redis-server"
import type { StoreProcess } from "./store-process"

const ORDERS = 120
const MIDST = 60

jest.setTimeout(600_000)

const onRedis = hasRedis()
const onlyOnRedis = (title: string) =>
  onRedis ? title : `${title} (skipped: there is no redis-server)`
const test = onRedis ? it : it.skip

// No lease is lapsed by the test here: what is dead is found out by its silence.
describeMiraklHttp((suite) => {
  const chaos = () => new ChaosBench(suite)
  const place = () => {
    for (let index = 0; index < ORDERS; index++) {
      suite.simulator.control.orders.create({
        order_id: `ORDER-${index}-A`,
        lines: [{ offer_sku: "MUG-RED" }],
      })
    }
  }
  const job = async () => {
    const [found] = await suite.mirakl.listMiraklJobs({
      operation: "import_orders",
    })
    return found
  }
  const expectOnce = async (bench: ChaosBench) => {
    expect(await bench.orders.countRows()).toMatchObject({
      order: ORDERS,
      payment: ORDERS,
      capture: ORDERS,
      reservation_item: ORDERS,
    })
    expect(await bench.orders.lostReservations()).toEqual([])
    expect(bench.announced().size).toBe(ORDERS)
  }
  // As long as the test may take: the lock of a page that a dead process held
  // lapses in its own time.
  const untilImported = async (bench: ChaosBench, store: StoreProcess) => {
    while ((await bench.imported()) < ORDERS) {
      await store.order({ tick: 1 })
      await bench.becomesIdle()
    }
  }
  const onPrivateRedis = async (
    act: (bench: ChaosBench, redisUrl: string) => Promise<void>
  ) => {
    const redis = new RedisServer()
    await redis.start()
    const bench = chaos()
    try {
      await bench.open(["import_orders"])
      await act(bench, redis.url)
    } finally {
      await bench.close()
      await redis.stop()
    }
  }

  test(
    onlyOnRedis("takes over within two minutes what a killed worker held"),
    () =>
      onPrivateRedis(async (bench, redisUrl) => {
        const worker = await bench.start({ redisUrl, workerMode: "worker" })
        place()
        passMinutes(suite, 31)
        await worker.order({ tick: 1, die_at_statement: MIDST })
        await worker.died
        expect(await job()).toMatchObject({ status: "running", crashes: 0 })

        const other = await bench.start({ redisUrl, workerMode: "worker" })
        await bench.until(async () => {
          await other.order({ tick: 1 })
          return Number((await job())?.crashes) > 0
        })
        await untilImported(bench, other)
        await bench.idle()

        expect(await job()).toMatchObject({ status: "done" })
        await expectOnce(bench)
      })
  )

  test(onlyOnRedis("hands back what a worker holds that is asked to end"), () =>
    onPrivateRedis(async (bench, redisUrl) => {
      const worker = await bench.start({ redisUrl, workerMode: "worker" })
      place()
      passMinutes(suite, 31)
      suite.simulator.control.faults.add({
        kind: "latency",
        operation: "OR11",
        latency_ms: 3000,
        times: 1,
      })
      await worker.order({ tick: 1 })
      await bench.until(() => bench.isRunning("import_orders"))

      await worker.terminate()

      expect(await job()).toMatchObject({
        status: "queued",
        lease_token: null,
        crashes: 0,
      })
      const other = await bench.start({ redisUrl, workerMode: "worker" })
      passMinutes(suite, 1)
      await untilImported(bench, other)
      await bench.idle()
      expect(await job()).toMatchObject({ status: "done", crashes: 0 })
      await expectOnce(bench)
    })
  )
})
