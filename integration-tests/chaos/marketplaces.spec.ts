import { setTimeout as sleep } from "node:timers/promises"
import { Modules } from "@medusajs/framework/utils"
import { startSimulator } from "mirakl-simulator"
import miraklTick from "../../src/jobs/mirakl-tick"
import { recordOf, type Identified } from "../fixtures/mirakl-admin-api"
import { API_KEY, describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { passMinutes } from "../fixtures/ticks"

const GOOD = 99
const LIVE = 9
const LOOK_MS = 50
const FIRST_SHOP = 3000
const IMPORT_ALL = { import_orders_created_after: "2020-01-01T00:00:00Z" }
const TEN_MEGABYTES = 10 * 2 ** 20

// One bad order, or one dead marketplace, stops nobody else.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  it.each([
    ["breaks the schema", { order_lines: "none" }, "failed", /order_lines/],
    [
      "has absurd amounts",
      { total_price: 1e30, price: 1e30 },
      "held",
      /total/i,
    ],
    [
      "is in a state nobody knows",
      { order_state: "TELEPORTED" },
      "waiting",
      null,
    ],
    [
      "has a field of ten megabytes",
      {
        order_additional_fields: [
          { code: "note", type: "STRING", value: "x".repeat(TEN_MEGABYTES) },
        ],
      },
      "imported",
      null,
    ],
  ] as const)(
    "imports 99 good orders beside one that %s",
    async (_, wire_overrides, outcome, words) => {
      await bench.open()
      for (let index = 0; index < GOOD; index++) {
        bench.place({ order_id: `GOOD-${index}-A` })
      }
      bench.place({ order_id: "POISON-A" })
      suite.simulator.control.orders.update("POISON-A", { wire_overrides })

      const job = await bench.import()

      expect(await bench.countRows()).toMatchObject({
        order: outcome === "imported" ? GOOD + 1 : GOOD,
        capture: outcome === "imported" ? GOOD + 1 : GOOD,
      })
      expect(job.result).toMatchObject({ missing: 0, doubled: 0 })
      const lines = await bench.linesOf(job)
      const line = lines.find(({ key }) => key === "POISON-A")
      const [bound] = await suite.mirakl.listMiraklOrders({
        mirakl_order_id: "POISON-A",
      })
      expect(bound?.status ?? line?.status).toBe(outcome)
      if (words) {
        expect(line).toMatchObject({
          status: outcome,
          error_code: expect.any(String),
          error_message: expect.stringMatching(words),
          remedy: expect.any(String),
        })
      }
    }
  )

  it("lets nine instances keep their timetable while the marketplace of the tenth does not answer", async () => {
    const { control } = suite.simulator
    const dead = await startSimulator({ apiKey: API_KEY })
    const shops = Array.from({ length: LIVE }, (_, index) => FIRST_SHOP + index)
    shops.forEach((shop_id) => control.marketplace.setShop({ shop_id }))
    control.marketplace.setKey({ key: "nine", shop_ids: shops })
    const live: Identified[] = []
    for (const shop_id of shops) {
      live.push(
        await suite.connect({
          ...{ api_key: "nine", shop_id, name: `Shop ${shop_id}` },
          ...IMPORT_ALL,
        })
      )
      control.orders.create({ shop_id, lines: [{ offer_sku: "MUG-RED" }] })
    }
    const tenth = await suite.connect({ marketplace_url: dead.url })
    dead.control.faults.add({ kind: "timeout", times: null })
    await suite.mirakl.updateMiraklSchedules({
      selector: { operation: { $ne: "import_orders" } },
      data: { is_active: false },
    })
    passMinutes(suite, 16)
    const jobOf = async ({ id }: Identified) => {
      const [job] = await suite.mirakl.listMiraklJobs({ instance_id: id })
      return job
    }
    const ends = jobEnds(suite.container.resolve(Modules.EVENT_BUS))

    await miraklTick(suite.container)
    await ends.reach(LIVE)

    for (const instance of live) {
      expect(await jobOf(instance)).toMatchObject({
        trigger: "schedule",
        status: "done",
        result: { imported: 1, failed: 0, missing: 0 },
      })
    }
    // Instances get going one after the other: on a quick machine nine are done
    // before the tenth begins. One that never did would run into the time limit.
    let stuck = await jobOf(tenth)
    while (stuck?.status === "queued") {
      await sleep(LOOK_MS)
      stuck = await jobOf(tenth)
    }
    expect(stuck).toMatchObject({ status: "running" })
    const { data } = await suite.admin.get("overview")
    const { instances } = data.overview as { instances: Identified[] }
    expect(
      instances
        .filter(({ id }) => id !== tenth.id)
        .map(({ health }) => (health as { score: number }).score)
    ).toEqual(live.map(() => 100))

    // It stops when it is told to, and what hangs is let go.
    await suite.admin.post(`jobs/${stuck?.id}/cancel`)
    await dead.stop()
    await ends.reach(LIVE + 1)
    const { data: ended } = await suite.admin.get(`jobs/${stuck?.id}`)
    expect(recordOf(ended, "job")).toMatchObject({ status: "cancelled" })
  })
})

type EventBus = {
  subscribe: (name: string, heard: () => Promise<void>) => unknown
}

/** Counts the jobs that end from now on. */
function jobEnds(eventBus: EventBus) {
  let count = 0
  const waiting = new Map<number, () => void>()
  eventBus.subscribe("mirakl-job.finished", async () => {
    count += 1
    waiting.get(count)?.()
    return Promise.resolve()
  })
  return {
    reach: (wanted: number) =>
      new Promise<void>((resolve) => {
        waiting.set(wanted, resolve)
        if (count >= wanted) {
          resolve()
        }
      }),
  }
}
