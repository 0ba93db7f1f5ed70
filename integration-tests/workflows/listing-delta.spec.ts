import type { Identified } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const HOUR_MS = 3600_000
const import_listings = { type: "import_listings" }

describeMiraklHttp((suite) => {
  const offers = () => suite.simulator.control.offers
  const sent = (operation: string) =>
    suite.simulator.control.journal.list({ operation })

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    return found
  }
  const cursor = async (instance: Identified) =>
    (await suite.mirakl.retrieveMiraklInstance(instance.id)).listings_cursor

  /** An instance whose offers are an hour old and were all read an hour later. */
  const connectAndRead = async () => {
    offers().set(
      SHOP_ID,
      { shop_sku: "SAME", quantity: 3 },
      { shop_sku: "SOLD", quantity: 3, price: 20 },
      { shop_sku: "GONE", quantity: 3 },
      { shop_sku: "CHANGED", quantity: 3 }
    )
    const instance = await suite.connect()
    suite.simulator.control.advanceTime(HOUR_MS)
    await runWithLines(suite, instance.id, import_listings)
    suite.simulator.control.advanceTime(HOUR_MS)
    suite.simulator.control.journal.clear()
    return instance
  }

  it("reads what changed from an export and only asks for the records that may have changed", async () => {
    const instance = await connectAndRead()
    const before = { same: await listing("SAME"), at: await cursor(instance) }
    offers().set(
      SHOP_ID,
      { shop_sku: "SOLD", quantity: 1, price: 18 },
      { shop_sku: "CHANGED", leadtime_to_ship: 9, product_title: "Renamed" },
      { shop_sku: "NEW", product_title: "New one", quantity: 2 }
    )
    offers().delete(SHOP_ID, "GONE")

    const { job, line } = await runWithLines(
      suite,
      instance.id,
      import_listings
    )

    expect(job).toMatchObject({
      status: "done",
      result: {
        source: "OF52",
        imported: 3,
        created: 1,
        updated: 2,
        unchanged: 0,
        removed: 1,
        enriched: 2,
        rejected: 0,
      },
    })
    expect(line("export")).toMatchObject({ status: "done" })
    expect(
      sent("OF21")
        .map(({ query }) => query.sku)
        .sort()
    ).toEqual(["CHANGED", "NEW"])
    expect(await listing("SAME")).toEqual(before.same)
    expect(await listing("SOLD")).toMatchObject({
      mirakl_quantity: 1,
      price: 18,
      mirakl_updated_at: expect.any(Date),
    })
    expect(await listing("CHANGED")).toMatchObject({
      lead_time_days: 9,
      title: "Renamed",
    })
    expect(await listing("NEW")).toMatchObject({ title: "New one" })
    expect((await listing("GONE"))?.removed_at).toBeInstanceOf(Date)
    const [request] = sent("OF52")
    const { last_request_date } = request?.request_body as {
      last_request_date: string
    }
    expect(new Date(last_request_date) < (before.at ?? 0)).toBe(true)
    expect((await cursor(instance))?.getTime()).toBeGreaterThan(
      before.at?.getTime() ?? 0
    )
  })

  it("writes nothing when nothing changed", async () => {
    const instance = await connectAndRead()
    const before = await suite.mirakl.listMiraklListings({})

    const { job } = await runWithLines(suite, instance.id, import_listings)

    expect(job.result).toMatchObject({ created: 0, updated: 0, enriched: 0 })
    expect(sent("OF21")).toEqual([])
    expect(await suite.mirakl.listMiraklListings({})).toEqual(before)
  })

  it("reads all records at once when many changed", async () => {
    const instance = await connectAndRead()
    offers().set(
      SHOP_ID,
      ...Array.from({ length: 21 }, (_, index) => ({
        shop_sku: `NEW-${index}`,
        product_title: `Title ${index}`,
      }))
    )

    const { job } = await runWithLines(suite, instance.id, import_listings)

    expect(job.result).toMatchObject({ created: 21, enriched: 21 })
    expect(sent("OF21")).toHaveLength(1)
    expect((await listing("NEW-20"))?.title).toBe("Title 20")
  })

  it("goes on with an export that was not ready in time", async () => {
    const instance = await connectAndRead()
    const at = await cursor(instance)
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { export_latency_ms: HOUR_MS },
    })
    offers().set(SHOP_ID, { shop_sku: "SOLD", quantity: 0 })

    const first = await runWithLines(suite, instance.id, import_listings)
    expect(first.job.status).toBe("partial")
    expect(first.line("export")).toMatchObject({
      status: "held",
      error_code: "EXPORT_PENDING",
    })
    expect(await cursor(instance)).toEqual(at)

    suite.simulator.control.advanceTime(HOUR_MS)
    const second = await runWithLines(suite, instance.id, import_listings)

    expect(second.job.status).toBe("done")
    expect(sent("OF52")).toHaveLength(1)
    expect((await listing("SOLD"))?.mirakl_quantity).toBe(0)
    const [former] = await suite.mirakl.listMiraklJobLines({
      job_id: first.job.id,
    })
    expect(former).toMatchObject({
      status: "done",
      result: { continued_by: second.job.id },
    })
  })

  it("keeps the cursor when Mirakl can't make the export, and orders another one", async () => {
    const instance = await connectAndRead()
    const at = await cursor(instance)
    suite.simulator.control.failNextExports()
    offers().set(SHOP_ID, { shop_sku: "SOLD", quantity: 0 })

    const failed = await runWithLines(suite, instance.id, import_listings)
    expect(failed.line("export")).toMatchObject({
      status: "failed",
      error_code: "EXPORT_FAILED",
      error_message: expect.stringContaining("Internal error"),
    })
    expect(await cursor(instance)).toEqual(at)

    const { job } = await runWithLines(suite, instance.id, import_listings)
    expect(job.status).toBe("done")
    expect((await listing("SOLD"))?.mirakl_quantity).toBe(0)
  })

  it("reads a file again that broke off", async () => {
    const instance = await connectAndRead()
    offers().set(SHOP_ID, { shop_sku: "SOLD", quantity: 0 })
    suite.simulator.control.faults.add({
      operation: "OF54",
      kind: "truncated_body",
    })

    const { job } = await runWithLines(suite, instance.id, import_listings)

    expect(job.status).toBe("done")
    expect(sent("OF54").length).toBeGreaterThan(1)
    expect((await listing("SOLD"))?.mirakl_quantity).toBe(0)
  })

  it.each([403, 404, 405])(
    "reads all offers where exports are answered with %d",
    async (status) => {
      const instance = await connectAndRead()
      offers().set(SHOP_ID, { shop_sku: "SOLD", quantity: 0 })
      suite.simulator.control.faults.add({
        operation: "OF52",
        kind: "status",
        status,
        times: null,
      })

      const { job } = await runWithLines(suite, instance.id, import_listings)

      expect(job).toMatchObject({
        status: "done",
        result: { source: "OF21", updated: 1, unchanged: 3 },
      })
    }
  )
})
