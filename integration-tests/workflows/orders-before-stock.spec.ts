import type { Identified } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import type { FinishedJob } from "../fixtures/run-with-lines"
import { StockTestBench } from "../fixtures/stock-test-bench"
import { passMinutes, tick } from "../fixtures/ticks"

const PAGE = 100

// Stock that is computed without an order sells its units a second time.
describeMiraklHttp((suite) => {
  const stock = new StockTestBench(suite)

  const again = async ({ job: { id } }: FinishedJob) => {
    const { data } = await suite.admin.get(`jobs/${id}`)
    return data.job as Identified
  }

  // The export failed for good when the import before it did for a passing reason.
  it("tries stock again by itself when the orders before it could not be read", async () => {
    await stock.open([{ shop_sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.faults.add({
      kind: "status",
      operation: "OR11",
      status: 503,
      times: null,
    })

    const run = await stock.run("export_stock")

    expect(run.job).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("No stock was sent"),
      retry_at: expect.any(String),
    })
    // What waits for its next try is not stuck.
    const { data } = await suite.admin.get("overview")
    expect(data.overview).toMatchObject({
      instances: [{ queue: { queued: 0, waiting_since: null } }],
    })
    suite.simulator.control.faults.clear()
    passMinutes(suite, 3)
    await tick(suite)
    expect(await again(run)).toMatchObject({
      status: "done",
      attempts: 2,
    })
  })

  it("sends none after a reading that may have left orders out, and tries again by itself", async () => {
    await stock.open([{ shop_sku: "MUG-RED", quantity: 1 }])
    const { orders } = suite.simulator.control
    const placed = Array.from({ length: PAGE + 20 }, () =>
      orders.create({ lines: [{ offer_sku: "MUG-BLUE" }] })
    )
    const store = suite.mirakl.orders
    const known = store.known.bind(store)
    // One leaves the window while a page is stored, in each pass.
    const spy = jest.spyOn(store, "known").mockImplementation((...args) => {
      suite.simulator.control.advanceTime(5000)
      orders.update(placed.shift()?.order_id ?? "", {
        has_customer_message: true,
      })
      return known(...args)
    })

    const run = await stock.run("export_stock")
    spy.mockRestore()

    expect(run.job).toMatchObject({
      status: "failed",
      error_code: "WINDOW_UNSTABLE",
      retry_at: expect.any(String),
    })
    expect(stock.quantityOf("MUG-RED")).toBe(1)
    passMinutes(suite, 3)
    await tick(suite)
    expect(await again(run)).toMatchObject({ status: "done" })
    expect(stock.quantityOf("MUG-RED")).toBe(70)
  })

  it("sends none when the reading of orders is cancelled", async () => {
    await stock.open([{ shop_sku: "MUG-RED", quantity: 1 }])
    const { mirakl } = suite
    const create = mirakl.createMiraklJobs.bind(mirakl)
    const cancelAtOnce = async (job: { operation: string }) => {
      const created = await create(job)
      if (job.operation === "import_orders") {
        await suite.admin.post(`jobs/${created.id}/cancel`)
      }
      return created
    }
    const spy = jest
      .spyOn(mirakl, "createMiraklJobs")
      .mockImplementation(cancelAtOnce as typeof create)

    const run = await stock.run("export_stock")
    spy.mockRestore()

    expect(run.job).toMatchObject({
      status: "failed",
      error_code: "IMPORT_CANCELLED",
    })
    expect(stock.quantityOf("MUG-RED")).toBe(1)
  })
})
