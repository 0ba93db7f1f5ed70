import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"

const HOUR_MS = 3600_000

// Exported is not applied: what Mirakl sells is read back, explained and repaired.
describeMiraklHttp((suite) => {
  let bench: StockTestBench

  beforeEach(async () => {
    bench = new StockTestBench(suite)
    await bench.open([
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1 },
      { shop_sku: "POT-S", quantity: 1 },
      { shop_sku: "LAMP-OAK", quantity: 1 },
    ])
    await bench.run("export_stock")
    suite.simulator.control.advanceTime(HOUR_MS)
  })

  it("stamps what is equal", async () => {
    const { job, lines } = await bench.run("reconcile_listings")

    expect(job).toMatchObject({
      status: "done",
      result: { compared: 4, equal: 4, repaired_by: null },
    })
    expect(await bench.listing("MUG-RED")).toMatchObject({
      proven_equal_at: expect.any(Date),
      drift_cause: null,
    })
    expect(
      lines.filter(({ reference_type }) => reference_type === "mirakl_listing")
    ).toEqual([])
  })

  it("explains what differs, repairs it and proves it", async () => {
    bench.offer({ shop_sku: "MUG-RED", quantity: 5 })
    const order = suite.simulator.control.orders.create({
      lines: [{ offer_sku: "POT-S", quantity: 4 }],
    })
    suite.simulator.control.orders.move(order.order_id, "cancel")
    await bench.setStock("MUG-BLUE", 7)
    bench.offer({ shop_sku: "LAMP-OAK", stock_managed_by_operator: true })
    await suite.mirakl.updateMiraklListings({
      id: (await bench.listing("LAMP-OAK")).id,
      sync_status: "rejected",
      sync_error: "The stock of this offer is managed by the operator",
    })
    bench.offer({ shop_sku: "LAMP-OAK", quantity: 2 })
    expect(bench.quantityOf("POT-S")).toBe(46)

    const { job, line } = await bench.run("reconcile_listings")

    expect(job).toMatchObject({
      result: {
        compared: 4,
        equal: 0,
        drifted: {
          EDITED_IN_PORTAL: 1,
          SOLD_MEANWHILE: 1,
          LATE: 1,
          REJECTED: 1,
          UNKNOWN: 0,
        },
        repaired_by: expect.any(String),
      },
    })
    expect(line("MUG-RED")).toMatchObject({
      status: "done",
      result: { cause: "EDITED_IN_PORTAL", mirakl_quantity: 5, quantity: 70 },
    })
    expect((await bench.listing("POT-S")).drift_cause).toBe("SOLD_MEANWHILE")
    expect(
      ["MUG-RED", "POT-S", "MUG-BLUE"].map((sku) => bench.quantityOf(sku))
    ).toEqual([70, 50, 27])

    bench.offer({ shop_sku: "LAMP-OAK", stock_managed_by_operator: false })
    await bench.run("export_stock")
    suite.simulator.control.advanceTime(HOUR_MS)
    const proof = await bench.run("reconcile_listings")

    expect(proof.job.result).toMatchObject({ compared: 4, equal: 4 })
    expect(await bench.listing("MUG-RED")).toMatchObject({
      sync_status: "in_sync",
      drift_cause: null,
      proven_equal_at: expect.any(Date),
    })
  })

  it("names no cause where Mirakl accepted a quantity and left the offer as it was", async () => {
    const offer = suite.simulator.state.offers.get(2000)?.get("MUG-RED")
    Object.assign(offer ?? {}, {
      quantity: 1,
      last_updated: new Date("2026-01-01T00:00:00Z"),
    })

    const { job } = await bench.run("reconcile_listings")

    expect(job.result).toMatchObject({
      equal: 3,
      drifted: { UNKNOWN: 1, EDITED_IN_PORTAL: 0 },
    })
    expect(bench.quantityOf("MUG-RED")).toBe(70)
  })

  it("tells an edit also where Mirakl tells no moments", async () => {
    const { id } = await bench.listing("MUG-RED")
    await bench.run("reconcile_listings")
    suite.simulator.control.advanceTime(HOUR_MS)
    bench.offer({ shop_sku: "MUG-RED", quantity: 5 })

    const { job } = await bench.run("reconcile_listings", { listing_ids: [id] })

    expect(job.result).toMatchObject({
      drifted: { UNKNOWN: 0, EDITED_IN_PORTAL: 1 },
    })
  })

  it("reads a few listings one by one", async () => {
    bench.offer(
      { shop_sku: "MUG-RED", quantity: 5 },
      { shop_sku: "POT-S", quantity: 5 }
    )
    suite.simulator.control.journal.clear()
    const { id } = await bench.listing("MUG-RED")

    const { job } = await bench.run("reconcile_listings", { listing_ids: [id] })

    expect(job.result).toMatchObject({ compared: 1, equal: 0 })
    expect(bench.sent("OF52")).toEqual([])
    expect(bench.sent("OF21")).toHaveLength(1)
    expect(bench.quantityOf("MUG-RED")).toBe(70)
  })

  it("proves nothing before the export is there, and goes on with it", async () => {
    const orderedAt = suite.mirakl.clock.now().getTime()
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { export_latency_ms: HOUR_MS },
    })
    suite.simulator.control.journal.clear()
    bench.offer({ shop_sku: "MUG-RED", quantity: 5 })
    const before = await bench.listing("POT-S")

    const first = await bench.run("reconcile_listings")

    expect(first.job).toMatchObject({
      status: "failed",
      error_code: "LISTINGS_NOT_READ",
      retry_at: expect.any(String),
    })
    expect(first.line("export")).toMatchObject({ status: "held" })
    expect(await bench.listing("POT-S")).toEqual(before)
    expect(before.proven_equal_at).toBeNull()

    suite.simulator.control.advanceTime(HOUR_MS)
    const second = await bench.run("reconcile_listings")

    expect(second.job).toMatchObject({
      status: "done",
      result: { compared: 4, equal: 3 },
    })
    expect(bench.sent("OF52")).toHaveLength(1)
    const { proven_equal_at } = await bench.listing("POT-S")
    expect(proven_equal_at?.getTime()).toBeLessThan(orderedAt + HOUR_MS / 2)
    expect(proven_equal_at?.getTime()).toBeGreaterThanOrEqual(orderedAt)
  })

  // Mirakl makes a full export once a day: an import that ordered its own waited
  // a day for it while the reconciliation's lay ready.
  it("leaves an export that it gave up waiting for to the next import, too", async () => {
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { export_latency_ms: HOUR_MS },
    })
    suite.simulator.control.journal.clear()
    bench.offer({ shop_sku: "MUG-RED", quantity: 5 })
    await bench.run("reconcile_listings")
    suite.simulator.control.advanceTime(HOUR_MS)

    const { job } = await bench.run("import_listings")

    expect(job).toMatchObject({ status: "done", result: { updated: 4 } })
    expect(bench.sent("OF52")).toHaveLength(1)
    expect((await bench.listing("MUG-RED")).mirakl_quantity).toBe(5)
  })

  it("proves nothing when Mirakl can't make the export", async () => {
    suite.simulator.control.failNextExports()

    const { job } = await bench.run("reconcile_listings")

    expect(job).toMatchObject({
      status: "failed",
      error_code: "LISTINGS_NOT_READ",
    })
    expect((await bench.listing("POT-S")).proven_equal_at).toBeNull()
  })

  it("proves no listing whose offer could not be read", async () => {
    const { id } = await bench.listing("MUG-RED")
    const other = await bench.listing("POT-S")
    suite.simulator.state.offers.get(2000)?.delete("POT-S")
    suite.simulator.control.faults.add({
      operation: "OF21",
      kind: "missing_fields",
      fields: ["shop_sku"],
    })

    const { job } = await bench.run("reconcile_listings", {
      listing_ids: [id, other.id],
    })

    expect(job.result).toMatchObject({ compared: 0, equal: 0 })
    expect((await bench.listing("MUG-RED")).proven_equal_at).toBeNull()
    expect((await bench.listing("POT-S")).proven_equal_at).toBeNull()
  })

  it("tells without repairing in a dry run", async () => {
    bench.offer({ shop_sku: "MUG-RED", quantity: 5 })

    const { job } = await bench.run("reconcile_listings", {}, true)

    expect(job.result).toMatchObject({ equal: 3, repaired_by: null })
    expect(bench.quantityOf("MUG-RED")).toBe(5)
    expect(await bench.listing("MUG-RED")).toMatchObject({
      sync_status: "drifted",
    })
  })
})
