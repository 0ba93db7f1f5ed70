import { randomBytes } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { importMiraklListingsWorkflow } from "../../src/workflows/listing"
import { recordOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const MANY = 2_500
const DAY_MS = 24 * 3600_000
const import_listings = { type: "import_listings" }
const importAll = { type: "import_listings", params: { mode: "full" } }

// Catalogues that are read from an export, and imports that were cut off.
describeMiraklHttp((suite) => {
  const control = () => suite.simulator.control
  const sent = (operation: string) => control().journal.list({ operation })
  const offsets = () => sent("OF21").map(({ query }) => query.offset)

  const connectLarge = async () => {
    control().reset("large", { offers: MANY, orders: 0 })
    return suite.connect()
  }

  /** Rows as PostgreSQL last wrote them. */
  const versions = () =>
    suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("mirakl_listing")
      .select("id")
      .select({ version: "xmin" })
      .orderBy("id")

  it("reads many offers from a full export and then their records, and writes nothing twice", async () => {
    const { id } = await connectLarge()

    const { job } = await runWithLines(suite, id, import_listings)

    expect(job).toMatchObject({
      status: "done",
      result: {
        source: "OF52",
        created: MANY,
        enriched: MANY,
        unlinked: MANY,
        rejected: 0,
      },
    })
    expect(sent("OF52").map(({ request_body }) => request_body)).toEqual([
      expect.objectContaining({ include_inactive_offers: true }),
    ])
    // Two calls count, before and after, the others read a page each.
    expect(sent("OF21")).toHaveLength(2 + MANY / 100)
    const [listing] = await suite.mirakl.listMiraklListings({
      shop_sku: "LRG-0000050",
    })
    expect(listing).toMatchObject({
      title: expect.any(String),
      ean: expect.any(String),
      active: false,
      inactivity_reasons: ["ZERO_QUANTITY"],
    })

    const before = await versions()
    control().advanceTime(DAY_MS)
    const again = await runWithLines(suite, id, importAll)

    expect(again.job.result).toMatchObject({
      unchanged: MANY,
      created: 0,
      updated: 0,
      removed: 0,
    })
    expect(await versions()).toEqual(before)
  })

  it("goes on with the records where an earlier run was cut off", async () => {
    const { id } = await connectLarge()
    control().faults.add({
      operation: "OF21",
      kind: "status",
      status: 400,
      after: 12,
    })

    const first = await runWithLines(suite, id, import_listings)

    expect(first.job.status).toBe("failed")
    expect(first.line("records").data).toMatchObject({ next_offset: 1000 })
    const { listings_cursor } = await suite.mirakl.retrieveMiraklInstance(id)
    expect(listings_cursor).toBeInstanceOf(Date)
    control().journal.clear()

    const { job } = await runWithLines(suite, id, import_listings)

    expect(job).toMatchObject({ status: "done", result: { enriched: 1500 } })
    expect(offsets()[0]).toBe("1000")
    expect(offsets()).toContain("2400")
  })

  it("goes on with the pages that the same job read before it died", async () => {
    control().offers.set(
      SHOP_ID,
      ...Array.from({ length: 250 }, (_, index) => ({
        shop_sku: `BULK-${index}`,
        quantity: 3,
        price: 10 + index,
      }))
    )
    const { id } = await suite.connect()
    control().faults.add({
      operation: "OF21",
      kind: "status",
      status: 400,
      after: 3,
    })
    const { job } = await runWithLines(suite, id, import_listings)
    expect(job.status).toBe("failed")
    control().journal.clear()

    const { result } = await importMiraklListingsWorkflow(suite.container).run({
      input: {
        job_id: job.id,
        instance_id: id,
        operation: "import_listings",
        params: {},
        dry_run: false,
        trigger: "manual",
        call_class: "interactive",
        correlation_id: "again",
      },
    })

    expect(result).toMatchObject({ created: 250, unlinked: 250, removed: 0 })
    expect(offsets()).toEqual([undefined, "200"])
  })

  it("reads afresh what a job that had read everything is to read again", async () => {
    const offer = (shop_sku: string) =>
      control().offers.set(SHOP_ID, { shop_sku, quantity: 1 })
    offer("FIRST")
    const { id } = await suite.connect()
    const { job } = await runWithLines(suite, id, import_listings)
    const again = async (params: object, trigger: "manual" | "schedule") => {
      control().advanceTime(2 * DAY_MS)
      const { result } = await importMiraklListingsWorkflow(
        suite.container
      ).run({
        input: {
          job_id: job.id,
          instance_id: id,
          operation: "import_listings",
          params: { ...params },
          dry_run: false,
          trigger,
          call_class: "interactive",
          correlation_id: "again",
        },
      })
      return result
    }

    offer("PAGES")
    expect(await again({ mode: "full" }, "manual")).toMatchObject({
      source: "OF21",
      created: 1,
      removed: 0,
    })
    for (const [sku, trigger] of [
      ["DELTA", "manual"],
      ["NEXT DELTA", "manual"],
      ["ALL", "schedule"],
      ["ALL AGAIN", "schedule"],
    ] as const) {
      offer(sku)
      expect(await again({}, trigger)).toMatchObject({
        source: "OF52",
        created: 1,
        removed: 0,
      })
    }
  })

  it("reads all once a day by schedule, and marks what is gone", async () => {
    control().offers.set(
      SHOP_ID,
      { shop_sku: "STAYS", quantity: 1 },
      { shop_sku: "GOES", quantity: 1 }
    )
    const { id } = await suite.connect()
    await runWithLines(suite, id, import_listings)
    const schedule = await suite.mirakl.createMiraklSchedules({
      instance_id: id,
      operation: "import_listings",
      interval_minutes: 60,
    })
    const runSchedule = async () => {
      const finished = suite.admin.jobFinished()
      const { data } = await suite.admin.post(
        `instances/${id}/schedules/${schedule.id}/run`
      )
      await finished
      const { data: ended } = await suite.admin.get(
        `jobs/${recordOf(data, "job").id}`
      )
      return recordOf(ended, "job")
    }
    const asked = () =>
      sent("OF52").map(
        ({ request_body }) =>
          "last_request_date" in (request_body as Record<string, unknown>)
      )
    control().advanceTime(DAY_MS)
    // Gone without a trace: no export of changes tells.
    suite.simulator.state.offers.get(SHOP_ID)?.delete("GOES")

    expect(await runSchedule()).toMatchObject({
      status: "done",
      result: { source: "OF52", created: 0, removed: 1 },
    })
    control().advanceTime(3600_000)
    await runSchedule()

    expect(asked()).toEqual([false, true])
    // However long Mirakl takes to make the export, and a little early.
    control().marketplace.updatePlatform({
      behaviour: { export_latency_ms: 5 * 60_000 },
    })
    for (let day = 0; day < 2; day++) {
      control().advanceTime(DAY_MS - 7 * 60_000)
      await runSchedule()
    }
    expect(asked()).toEqual([false, true, false, false])
    const [gone] = await suite.mirakl.listMiraklListings({ shop_sku: "GOES" })
    expect(gone?.removed_at).toBeInstanceOf(Date)

    // An export that holds less than Mirakl counts tells nothing of the rest.
    const offers = suite.simulator.state.offers.get(SHOP_ID)
    const stays = offers?.get("STAYS")
    const { clock, listings } = suite.mirakl
    const sleep = jest
      .spyOn(clock, "sleep")
      .mockImplementationOnce((...given) => {
        // When it is made, and not when it was ordered.
        offers?.delete("STAYS")
        return clock.sleep(...given)
      })
    const countSeen = listings.countSeen.bind(listings)
    const spy = jest
      .spyOn(listings, "countSeen")
      .mockImplementationOnce((...given) => {
        if (stays) {
          offers?.set("STAYS", stays)
        }
        return countSeen(...given)
      })
    control().advanceTime(DAY_MS)
    expect(await runSchedule()).toMatchObject({ result: { removed: 0 } })
    sleep.mockRestore()
    expect(
      await suite.mirakl.listMiraklJobLines({ key: "complete export" })
    ).toMatchObject([{ status: "failed", error_code: "EXPORT_INCOMPLETE" }])
    expect(
      await suite.mirakl.listMiraklListings({ shop_sku: "STAYS" })
    ).toMatchObject([{ removed_at: null }])

    // An offer that comes while the export is made does not keep the rest.
    offers?.delete("STAYS")
    spy.mockImplementationOnce((...given) => {
      control().offers.set(SHOP_ID, { shop_sku: "COMES", quantity: 1 })
      return countSeen(...given)
    })
    control().advanceTime(DAY_MS)
    expect(await runSchedule()).toMatchObject({
      status: "done",
      result: { removed: 1 },
    })
    spy.mockRestore()
    control().advanceTime(3600_000)
    await runSchedule()
    const comes = await suite.mirakl.listMiraklListings({ shop_sku: "COMES" })
    expect(comes).toMatchObject([{ removed_at: null }])
  })

  it("gives an offer that the database refuses a line of its own, and stores the others", async () => {
    control().offers.set(SHOP_ID, { shop_sku: "FIRST", quantity: 1 })
    const { id } = await suite.connect()
    await runWithLines(suite, id, import_listings)
    control().advanceTime(3600_000)
    const [odd] = control().offers.set(
      SHOP_ID,
      // Longer than an index takes, however it is compressed.
      { shop_sku: randomBytes(20_000).toString("hex"), quantity: 1 },
      { shop_sku: 'é;"q" 日本', quantity: 2 },
      { shop_sku: "  SPACED  ", quantity: 2 },
      { shop_sku: "FINE", quantity: 2, price: 0.01 }
    )

    const { job, line } = await runWithLines(suite, id, import_listings)

    expect(job).toMatchObject({
      status: "partial",
      result: { created: 3, rejected: 1 },
    })
    expect(line(`offer ${odd?.offer_id}`)).toMatchObject({
      status: "failed",
      error_code: "OFFER_NOT_STORED",
      remedy: expect.any(String),
    })
    const stored = await suite.mirakl.listMiraklListings({})
    expect(stored.map(({ shop_sku }) => shop_sku).sort()).toEqual(
      ["FIRST", "FINE", "  SPACED  ", 'é;"q" 日本'].sort()
    )
  })
})
