import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ChaosBench } from "./chaos-bench"
import { hasRedis, RedisServer } from "./redis-server"

const SHOP_ID = 2000
const ORDERS = 64
const PROCESSES = ["server", "worker", "worker"] as const
/** Of each process: together more than a hundred, all at once. */
const TICKS = 34
const RUNS = 8
const MOST_RUNS = 24
/** Every fifth call fails, each way as often as another. */
const FAULTS = [
  { kind: "status", status: 429, retry_after: 2 },
  { kind: "status", status: 500 },
  { kind: "truncated_body" },
  { kind: "timeout" },
  { kind: "lost_response" },
  { kind: "connection_reset" },
] as const
const FAULT_SHARE = 0.2

jest.setTimeout(600_000)

const onRedis = hasRedis()
const title = "starts each due run once in a server and two workers on Redis"

describeMiraklHttp((suite) => {
  const place = (name: string, count: number) => {
    for (let index = 0; index < count; index++) {
      suite.simulator.control.orders.create({
        order_id: `${name}-${index}-A`,
        lines: [{ offer_sku: "MUG-RED" }],
      })
    }
  }
  const expectOnce = async (chaos: ChaosBench, orders: number) => {
    expect(await chaos.orders.countRows()).toMatchObject({
      order: orders,
      payment: orders,
      capture: orders,
      reservation_item: orders,
    })
    expect(await chaos.orders.lostReservations()).toEqual([])
    expect(chaos.announced().size).toBe(orders)
  }

  const test = onRedis ? it : it.skip
  test(
    onRedis ? title : `${title} (skipped: there is no redis-server)`,
    async () => {
      const redis = new RedisServer()
      await redis.start()
      const chaos = new ChaosBench(suite)
      try {
        await chaos.open(["import_orders", "export_shipments"])
        const stores = await Promise.all(
          PROCESSES.map((workerMode) =>
            chaos.start({ redisUrl: redis.url, workerMode })
          )
        )
        const tickAll = (times: number) =>
          Promise.all(stores.map((store) => store.order({ tick: times })))

        place("FIRST", ORDERS)
        await chaos.pass(31)
        await tickAll(TICKS)
        await chaos.idle()

        const jobs = await suite.mirakl.listMiraklJobs({ trigger: "schedule" })
        expect(
          jobs
            .map(({ operation, status, attempts }) => [
              operation,
              status,
              attempts,
            ])
            .sort()
        ).toEqual([
          ["export_shipments", "done", 1],
          ["import_orders", "done", 1],
        ])
        await expectOnce(chaos, ORDERS)

        // Redis goes away in the middle of the next run, and comes back.
        place("SECOND", ORDERS)
        await chaos.pass(31)
        const ticked = tickAll(1)
        await chaos.until(() => chaos.isRunning("import_orders"))
        await Promise.all([ticked, redis.restart()])
        await chaos.until(async () => {
          await chaos.pass(1)
          await tickAll(1)
          await chaos.idle()
          return (await chaos.imported()) === 2 * ORDERS
        })
        await expectOnce(chaos, 2 * ORDERS)
      } finally {
        await chaos.close()
        await redis.stop()
      }
    }
  )

  it("loses and doubles nothing while every fifth call fails and the database cuts connections", async () => {
    const { faults, journal, offers } = suite.simulator.control
    const chaos = new ChaosBench(suite)
    try {
      offers.set(SHOP_ID, { shop_sku: "MUG-RED", quantity: 0 })
      await chaos.open(["import_orders", "export_stock"])
      await suite.admin.runOperation(
        chaos.orders.instance.id,
        "import_listings"
      )
      const store = await chaos.start()
      FAULTS.forEach((fault, index) =>
        faults.add({
          ...fault,
          seed: index + 1,
          times: null,
          // The ones before leave fewer calls to the ones behind.
          probability:
            FAULT_SHARE /
            FAULTS.length /
            (1 - (FAULT_SHARE * index) / FAULTS.length),
        })
      )
      const seen = () => faults.list().every(({ injected }) => injected > 0)
      let run = 0
      for (; run < RUNS || (!seen() && run < MOST_RUNS); run++) {
        if (run < RUNS) {
          place(`FAULTY-${run}`, ORDERS / RUNS)
        }
        await chaos.pass(31)
        const calls = journal.list({ operation: "OR11" }).length
        const ticked = store.order({ tick: 1 })
        await chaos.until(
          () => journal.list({ operation: "OR11" }).length > calls
        )
        await chaos.cutConnections()
        await ticked
        await chaos.becomesIdle()
      }
      expect(seen()).toBe(true)
      faults.clear()
      // What had failed for good by then runs with the next schedule.
      await chaos.until(async () => {
        await chaos.pass(31)
        await store.order({ tick: 1 })
        await chaos.idle()
        return (await chaos.imported()) === ORDERS
      })
      await chaos.pass(31)
      await store.order({ tick: 1 })
      await chaos.idle()

      await expectOnce(chaos, ORDERS)
      expect(offers.get(SHOP_ID, "MUG-RED").quantity).toBe(
        await chaos.available("MUG-RED")
      )
    } finally {
      await chaos.close()
    }
  })
})
