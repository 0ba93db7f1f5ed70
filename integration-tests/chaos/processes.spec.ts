import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ChaosBench } from "./chaos-bench"
import { hasRedis, RedisServer } from "./redis-server"

const ORDERS = 120
const TICKS = 100
const LAPSE_MS = 10_000

jest.setTimeout(600_000)

const onRedis = hasRedis()
const title = "starts each due run once in a server and two workers on Redis"

describeMiraklHttp((suite) => {
  const place = (name: string) => {
    for (let index = 0; index < ORDERS; index++) {
      suite.simulator.control.orders.create({
        order_id: `${name}-${index}-A`,
        lines: [{ offer_sku: "MUG-RED" }],
      })
    }
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
          (["server", "worker", "worker"] as const).map((workerMode) =>
            chaos.start({ redisUrl: redis.url, workerMode })
          )
        )
        const tickAll = (times: number) =>
          Promise.all(stores.map((store) => store.order({ tick: times })))

        place("FIRST")
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
        expect(await chaos.orders.countRows()).toMatchObject({
          order: ORDERS,
          capture: ORDERS,
          reservation_item: ORDERS,
        })

        // Redis goes away in the middle of the next run, and comes back.
        place("SECOND")
        await chaos.pass(31)
        await Promise.all([tickAll(1), redis.restart()])
        for (let minute = 0; minute < 5; minute++) {
          await chaos.pass(1)
          await tickAll(1)
          await chaos.idle()
        }

        expect(await chaos.orders.countRows()).toMatchObject({
          order: 2 * ORDERS,
          payment: 2 * ORDERS,
          capture: 2 * ORDERS,
          reservation_item: 2 * ORDERS,
        })
        expect(await chaos.orders.lostReservations()).toEqual([])
        expect(chaos.announced().size).toBe(2 * ORDERS)
      } finally {
        await chaos.close()
        await redis.stop()
      }
    }
  )

  it("imports all while every fifth call fails and the database cuts connections", async () => {
    const chaos = new ChaosBench(suite)
    try {
      await chaos.open(["import_orders"])
      place("FAULTY")
      const faults = [
        { kind: "status", status: 429, retry_after: 2 },
        { kind: "status", status: 500 },
        { kind: "truncated_body" },
        { kind: "connection_reset" },
        { kind: "html_error" },
      ] as const
      faults.forEach((fault, seed) =>
        suite.simulator.control.faults.add({
          ...fault,
          seed,
          times: null,
          probability: 0.05,
        })
      )
      const store = await chaos.start()
      for (let run = 0; run < 8; run++) {
        await chaos.pass(16)
        const ticked = store.order({ tick: 1 })
        await chaos.cutConnections()
        await ticked
        await chaos.cutConnections()
        // A run that lost its last word goes on when its lease has lapsed.
        await chaos.becomesIdle(LAPSE_MS)
      }
      suite.simulator.control.faults.clear()
      await chaos.pass(16)
      await store.order({ tick: 1 })
      await chaos.idle()

      expect(await chaos.orders.countRows()).toMatchObject({
        order: ORDERS,
        payment: ORDERS,
        capture: ORDERS,
        reservation_item: ORDERS,
      })
      expect(await chaos.orders.lostReservations()).toEqual([])
      expect(chaos.announced().size).toBe(ORDERS)
    } finally {
      await chaos.close()
    }
  })
})
