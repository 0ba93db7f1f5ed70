import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { heardEvent } from "../fixtures/heard-event"
import { StockTestBench } from "../fixtures/stock-test-bench"

const MINUTE_MS = 60_000

// Some platforms put the units of a cancelled order back on sale by themselves.
describeMiraklHttp((suite) => {
  let bench: StockTestBench

  const run = (type: string) => {
    suite.simulator.control.advanceTime(2 * MINUTE_MS)
    return bench.run(type)
  }

  /** An order that the store knows of, and holds its units. */
  const sell = async (quantity: number) => {
    const { order_id } = suite.simulator.control.orders.create({
      lines: [{ offer_sku: "POT-S", quantity }],
    })
    await run("export_stock")
    return order_id
  }

  const cancel = async (orderId: string) => {
    suite.simulator.control.orders.move(orderId, "cancel")
    await run("import_orders")
  }

  beforeEach(async () => {
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { restock_on_cancelation: true },
    })
    bench = new StockTestBench(suite)
    await bench.open([{ shop_sku: "POT-S", quantity: 1 }])
    await run("export_stock")
    expect(bench.quantityOf("POT-S")).toBe(50)
  })

  // What Mirakl had accepted was again what the store had: the delta sent nothing,
  // and Mirakl sold for a day what the store had sold.
  it("takes them off again when the store sells them before its next export", async () => {
    const orderId = await sell(4)
    expect(bench.quantityOf("POT-S")).toBe(46)

    await cancel(orderId)
    expect(bench.quantityOf("POT-S")).toBe(50)
    await bench.sellInStore("POT-S", 4)
    await run("export_stock")

    expect(bench.quantityOf("POT-S")).toBe(46)
    expect(await bench.listing("POT-S")).toMatchObject({
      sync_status: "in_sync",
      accepted_quantity: 46,
    })
  })

  it("takes the last one off at once", async () => {
    const orderId = await sell(50)
    expect(bench.quantityOf("POT-S")).toBe(0)

    await cancel(orderId)
    expect(bench.quantityOf("POT-S")).toBe(50)
    const exported = suite.admin.jobFinished()
    await bench.sellInStore("POT-S", 50)
    await exported

    expect(bench.quantityOf("POT-S")).toBe(0)
  })

  it("sends nothing again for an order that only goes its way", async () => {
    const orderId = await sell(4)
    suite.simulator.control.journal.clear()

    suite.simulator.control.orders.move(orderId, "ship")
    await run("import_orders")
    await run("export_stock")

    expect(bench.sent("STO01")).toEqual([])
  })

  // Mirakl's reading was taken before: it proved what was no longer so, and
  // Mirakl sold for a day what the store had sold.
  it("takes them off again when Mirakl told its quantity before it put them back on sale", async () => {
    const orderId = await sell(4)
    expect(bench.quantityOf("POT-S")).toBe(46)
    const { listings } = suite.mirakl
    const store = listings.storeExported.bind(listings)
    const spy = jest
      .spyOn(listings, "storeExported")
      .mockImplementationOnce(async (...read) => {
        const stored = await store(...read)
        suite.simulator.control.orders.move(orderId, "cancel")
        await heardEvent(suite.container, "mirakl-job.finished", () =>
          suite.admin.post(`instances/${bench.instanceId}/operations`, {
            type: "import_orders",
          })
        )
        // Without an event: those are hints only.
        await bench.setStock("POT-S", 36)
        return stored
      })

    const { job } = await run("reconcile_listings")
    expect(spy).toHaveBeenCalled()
    spy.mockRestore()

    expect(job).toMatchObject({ result: { equal: 1, repaired_by: null } })
    expect(bench.quantityOf("POT-S")).toBe(50)
    expect(await bench.listing("POT-S")).toMatchObject({
      sync_status: "drifted",
    })
    await run("export_stock")
    expect(bench.quantityOf("POT-S")).toBe(46)
  })
})
