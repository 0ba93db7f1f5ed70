import type { Identified } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines, type FinishedJob } from "../fixtures/run-with-lines"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"
import { StockTestBench } from "../fixtures/stock-test-bench"

const SHOP_ID = 2000
const HOUR_MS = 3600_000

// One line again, all failed lines, a line ignored: whatever the operation.
// Orders have theirs in the acceptance tests of the queue.
describeMiraklHttp((suite) => {
  const stock = new StockTestBench(suite)
  const offers = () => suite.simulator.control.offers

  const retry = async (path: string) => {
    suite.simulator.control.advanceTime(HOUR_MS)
    const finished = suite.admin.jobFinished()
    const { status } = await suite.admin.post(`${path}/retry`)
    expect(status).toBe(202)
    await finished
  }
  const ignore = async ({ id }: Identified) => {
    const { status } = await suite.admin.post(`job-lines/${id}/ignore`)
    expect(status).toBe(200)
  }
  const again = async ({ job: { id } }: FinishedJob) => {
    const { data } = await suite.admin.get(`jobs/${id}`)
    const { data: written } = await suite.admin.get(
      `jobs/${id}/lines?limit=500`
    )
    const lines = written.lines as Identified[]
    return {
      job: data.job,
      line: (key: string) => lines.find((line) => line.key === key),
    }
  }

  it("sends the stock again of the row that is retried, and of no other", async () => {
    const managed = (shop_sku: string, stock_managed_by_operator: boolean) =>
      offers().set(SHOP_ID, { shop_sku, stock_managed_by_operator })
    await stock.open([
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1 },
      { shop_sku: "LAMP-OAK", quantity: 1 },
      { shop_sku: "POT-S", quantity: 1 },
    ])
    const bad = ["MUG-BLUE", "LAMP-OAK", "POT-S"]
    bad.forEach((sku) => managed(sku, true))
    const run = await stock.run("export_stock")
    expect(run.job).toMatchObject({ status: "partial", failed: 3 })

    managed("MUG-BLUE", false)
    await retry(`job-lines/${run.line("MUG-BLUE").id}`)

    const one = await again(run)
    expect(one.line("MUG-BLUE")).toMatchObject({ status: "done" })
    expect(one.line("LAMP-OAK")).toEqual(run.line("LAMP-OAK"))
    expect(one.job).toMatchObject({ status: "partial", failed: 2 })
    expect(await stock.listing("MUG-BLUE")).toMatchObject({
      sync_status: "in_sync",
    })

    managed("LAMP-OAK", false)
    await retry(`jobs/${run.job.id}`)

    const all = await again(run)
    expect(all.line("LAMP-OAK")).toMatchObject({ status: "done" })
    expect(all.line("POT-S")).toMatchObject({ status: "failed", attempts: 2 })
    expect(all.line("MUG-BLUE")).toEqual(one.line("MUG-BLUE"))

    await ignore(run.line("POT-S"))
    expect((await again(run)).job).toMatchObject({ status: "done", failed: 0 })
  })

  it("tells a parcel again whose line is retried, and of no other", async () => {
    const bench = new ShipmentTestBench(suite)
    await bench.open({
      multi_shipment: true,
      unregistered_carriers: false,
      carrier_mappings: [{ carrier_name: "Nobody's" }],
    })
    const orders = [
      await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }]),
      await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }]),
      await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }]),
    ]
    const parcels: string[] = []
    for (const order of orders) {
      parcels.push(await bench.ship(order, [1], "N"))
    }
    const [first = "", second = "", third = ""] = parcels
    const run = await runWithLines(suite, bench.instance.id, {
      type: "export_shipments",
    })
    expect(run.job).toMatchObject({ status: "partial", held: 3 })
    // Mapping a carrier resumes by itself what waits for it: here it waits
    // until it is asked for.
    await suite.mirakl.createMiraklCarrierMappings({
      instance_id: bench.instance.id,
      carrier_code: "DHL",
      rank: 0,
    })
    await suite.mirakl.deleteMiraklCarrierMappings({
      instance_id: bench.instance.id,
      carrier_code: null,
    })

    await retry(`job-lines/${run.line(first).id}`)

    const one = await again(run)
    expect(one.line(first)).toMatchObject({ status: "done", attempts: 2 })
    expect(one.line(second)).toEqual(run.line(second))
    expect(one.job).toMatchObject({ status: "partial", held: 2 })
    expect(await bench.ledgerOf(first)).toMatchObject({ status: "pushed" })
    expect(await bench.ledgerOf(second)).toMatchObject({ status: "held" })

    await ignore(run.line(third))
    await retry(`job-lines/${run.line(second).id}`)
    expect((await again(run)).job).toMatchObject({ status: "done" })
    expect(bench.shipments()).toHaveLength(2)
  })

  it("reads an offer again whose line is retried", async () => {
    const [odd] = offers().set(SHOP_ID, {
      shop_sku: "ODD",
      quantity: 1,
    })
    const [fine] = offers().set(SHOP_ID, { shop_sku: "MUG-RED", quantity: 1 })
    const { id } = await suite.connect()
    suite.simulator.control.faults.add({
      operation: "OF21",
      kind: "missing_fields",
      fields: ["shop_sku"],
      // However often it is read.
      times: null,
    })
    const run = await runWithLines(suite, id, { type: "import_listings" })
    const key = `offer ${odd?.offer_id}`
    const other = `offer ${fine?.offer_id}`
    suite.simulator.control.faults.clear()
    expect(run.line(key)).toMatchObject({ error_code: "OFFER_UNREADABLE" })

    await retry(`job-lines/${run.line(key).id}`)

    const one = await again(run)
    expect(one.line(key)).toMatchObject({ status: "done" })
    expect(one.line(other)).toEqual(run.line(other))
    const listings = await suite.mirakl.listMiraklListings({})
    expect(listings.map(({ shop_sku }) => shop_sku)).toEqual(["ODD"])

    await retry(`jobs/${run.job.id}`)
    expect((await again(run)).job).toMatchObject({ status: "done", failed: 0 })
    expect(await suite.mirakl.listMiraklListings({})).toHaveLength(2)
  })

  it("reads a code list again whose line is retried", async () => {
    const { id } = await suite.connect()
    suite.simulator.control.faults.add({
      operation: "SH12",
      kind: "status",
      status: 404,
    })
    const run = await runWithLines(suite, id, { type: "import_master_data" })
    expect(run.job.status).toBe("partial")

    await retry(`jobs/${run.job.id}`)

    const all = await again(run)
    expect(all.line("shipping_type")).toMatchObject({
      status: "done",
      attempts: 2,
    })
    expect(all.line("carrier")).toEqual(run.line("carrier"))
    expect(all.job).toMatchObject({ status: "done", failed: 0 })
  })

  it("compares again as a whole what failed as a whole", async () => {
    await stock.open([{ shop_sku: "MUG-RED", quantity: 1 }])
    await stock.run("export_stock")
    suite.simulator.control.advanceTime(HOUR_MS)
    stock.offer({ shop_sku: "MUG-RED", quantity: 5 })
    suite.simulator.control.faults.add({
      kind: "status",
      status: 400,
      times: null,
    })
    const run = await stock.run("reconcile_listings")
    expect(run.job).toMatchObject({
      status: "failed",
      error_code: expect.any(String),
      retry_at: null,
    })
    suite.simulator.control.faults.clear()

    await retry(`jobs/${run.job.id}`)

    expect((await again(run)).job).toMatchObject({
      status: "done",
      error_code: null,
      result: { compared: 1, repaired_by: expect.any(String) },
    })
    expect(stock.quantityOf("MUG-RED")).toBe(70)
  })

  it("cancels a run of any operation while it waits", async () => {
    const { id } = await suite.connect()
    for (const operation of [
      "export_stock",
      "export_shipments",
      "import_listings",
      "import_master_data",
      "reconcile_listings",
    ]) {
      const job = await suite.mirakl.createMiraklJobs({
        instance_id: id,
        operation,
        correlation_id: "c",
        params: {},
      })
      await suite.admin.post(`jobs/${job.id}/cancel`)
      expect((await suite.admin.get(`jobs/${job.id}`)).data.job).toMatchObject({
        status: "cancelled",
      })
    }
    expect(suite.simulator.control.journal.list({ operation: "OF21" })).toEqual(
      []
    )
  })
})
