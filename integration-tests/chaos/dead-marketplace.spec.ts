import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { startSimulator, type RunningSimulator } from "mirakl-simulator"
import { recordOf, type Identified } from "../fixtures/mirakl-admin-api"
import { API_KEY, describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const LIVE = 9
const FIRST_SHOP = 3000

describeMiraklHttp((suite) => {
  let dead: RunningSimulator

  beforeEach(async () => {
    dead = await startSimulator({ apiKey: API_KEY })
  })

  afterEach(() => dead.stop())

  const jobsEnd = (count: number) =>
    new Promise<void>((resolve) => {
      const eventBus = suite.container.resolve(Modules.EVENT_BUS)
      const event = "mirakl-job.finished"
      const context = { subscriberId: randomUUID() }
      let left = count
      const subscriber = async () => {
        left -= 1
        if (left === 0) {
          eventBus.unsubscribe(event, subscriber, context)
          resolve()
        }
      }
      eventBus.subscribe(event, subscriber, context)
    })

  it("lets nine instances keep their timetable while the marketplace of the tenth does not answer", async () => {
    const { control } = suite.simulator
    const shops = Array.from({ length: LIVE }, (_, index) => FIRST_SHOP + index)
    shops.forEach((shop_id) => control.marketplace.setShop({ shop_id }))
    control.marketplace.setKey({ key: "nine", shop_ids: shops })
    const live: Identified[] = []
    for (const shop_id of shops) {
      live.push(
        await suite.connect({
          ...{ api_key: "nine", shop_id, name: `Shop ${shop_id}` },
          import_orders_created_after: "2020-01-01T00:00:00Z",
        })
      )
      control.orders.create({
        shop_id,
        lines: [{ offer_sku: "MUG-RED" }],
      })
    }
    const tenth = await suite.connect({ marketplace_url: dead.url })
    dead.control.faults.add({ kind: "timeout", times: null })
    const start = async (id: string) => {
      const { status, data } = await suite.admin.post(
        `instances/${id}/operations`,
        { type: "import_orders" }
      )
      expect(status).toBe(202)
      return recordOf(data, "job").id
    }
    const jobOf = async (id: string) =>
      recordOf((await suite.admin.get(`jobs/${id}`)).data, "job")

    const stuck = await start(tenth.id)
    const ended = jobsEnd(LIVE)
    const jobs: string[] = []
    for (const { id } of live) {
      jobs.push(await start(id))
    }
    await ended

    for (const id of jobs) {
      expect(await jobOf(id)).toMatchObject({
        status: "done",
        result: { imported: 1, failed: 0, missing: 0 },
      })
    }
    expect(await jobOf(stuck)).toMatchObject({ status: "running" })
    const { data } = await suite.admin.get("overview")
    const { instances } = data.overview as { instances: Identified[] }
    expect(
      instances
        .filter(({ id }) => id !== tenth.id)
        .map(({ health }) => (health as { score: number }).score)
    ).toEqual(Array.from({ length: LIVE }, () => 100))

    // What hangs is cut off, and the run ends with what went wrong.
    const over = jobsEnd(1)
    await dead.stop()
    await over
    expect(await jobOf(stuck)).toMatchObject({
      error_code: expect.stringMatching(/^CONNECTION_/),
    })
  })
})
