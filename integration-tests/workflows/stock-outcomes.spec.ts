import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const HOUR_MS = 3600_000

// What an export does when Mirakl refuses, loses, delays or sells meanwhile.
describeMiraklHttp((suite) => {
  const offers = () => suite.simulator.control.offers
  const quantityOf = (sku: string) => offers().get(SHOP_ID, sku).quantity
  const sent = (operation: string) =>
    suite.simulator.control.journal.list({ operation })

  const connect = async () => {
    offers().set(
      SHOP_ID,
      { shop_sku: "MUG-RED", quantity: 70 },
      { shop_sku: "MUG-BLUE", quantity: 70 }
    )
    const { id } = await suite.connect()
    await runWithLines(suite, id, { type: "import_listings" })
    return id
  }

  const exportStock = (id: string, params: Json = {}) =>
    runWithLines(suite, id, { type: "export_stock", params })

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    return found
  }

  it("puts the reason on a rejected listing, and sends it again once it is mended", async () => {
    const id = await connect()
    offers().set(SHOP_ID, {
      shop_sku: "MUG-BLUE",
      stock_managed_by_operator: true,
    })
    const { id: blue } = (await listing("MUG-BLUE")) ?? { id: "" }
    const reason = "The stock of this offer is managed by the operator"

    const { job, line } = await exportStock(id)

    expect(job).toMatchObject({
      status: "partial",
      result: { exported: 2, accepted: 1, rejected: 1, pending: 0 },
    })
    expect(line("MUG-BLUE")).toMatchObject({
      status: "failed",
      error_code: "STOCK_ROW_REJECTED",
      error_message: reason,
      reference_type: "mirakl_listing",
      reference_id: blue,
    })
    expect(await listing("MUG-BLUE")).toMatchObject({
      sync_status: "rejected",
      sync_error: reason,
      accepted_quantity: null,
    })
    expect((await listing("MUG-RED"))?.sync_status).toBe("in_sync")

    offers().set(SHOP_ID, {
      shop_sku: "MUG-BLUE",
      stock_managed_by_operator: false,
    })
    const again = await exportStock(id, { listing_ids: [blue] })

    expect(again.job.result).toMatchObject({ exported: 1, accepted: 1 })
    expect(await listing("MUG-BLUE")).toMatchObject({
      sync_status: "in_sync",
      sync_error: null,
      accepted_quantity: 70,
    })
  })

  it("leaves rows pending when the answer to a file is lost, and sends them anew", async () => {
    const id = await connect()
    suite.simulator.control.faults.add({
      operation: "STO01",
      kind: "lost_response",
    })

    const { job, line } = await exportStock(id)

    expect(job).toMatchObject({
      status: "failed",
      result: { exported: 2, accepted: 0, pending: 2, imports: [] },
    })
    expect(line("file 1")).toMatchObject({
      status: "failed",
      remedy: expect.stringContaining("next export"),
    })
    expect(await listing("MUG-RED")).toMatchObject({
      sync_status: "pending",
      exported_quantity: 70,
      accepted_quantity: null,
    })
    expect(sent("STO01")).toHaveLength(1)

    const again = await exportStock(id)
    expect(again.job.result).toMatchObject({ exported: 2, accepted: 2 })
    expect((await listing("MUG-RED"))?.sync_status).toBe("in_sync")
  })

  it("does not wait forever for an import", async () => {
    const id = await connect()
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { import_latency_ms: HOUR_MS },
    })

    const { job, line } = await exportStock(id)

    expect(job).toMatchObject({ status: "partial", result: { pending: 2 } })
    expect(line("file 1")).toMatchObject({
      status: "held",
      error_code: "STOCK_IMPORT_PENDING",
      data: { import_id: expect.any(String) },
    })
    expect((await listing("MUG-RED"))?.sync_status).toBe("pending")
  })

  it("says why Mirakl could not read a file", async () => {
    const id = await connect()
    const { clock } = suite.mirakl
    suite.mirakl.clock = {
      now: () => clock.now(),
      sleep: async (ms) => {
        for (const queued of suite.simulator.state.stockImports.values()) {
          queued.file_problem = "The file is damaged"
        }
        await clock.sleep(ms)
      },
    }

    const { job, line } = await exportStock(id)

    expect(job).toMatchObject({ status: "failed", result: { pending: 2 } })
    expect(line("file 1")).toMatchObject({
      status: "failed",
      error_code: "STOCK_IMPORT_FAILED",
      error_message: expect.stringContaining("The file is damaged"),
    })
  })

  it("takes nothing for accepted when the report names fewer rows than are bad", async () => {
    const id = await connect()
    offers().set(SHOP_ID, {
      shop_sku: "MUG-BLUE",
      stock_managed_by_operator: true,
    })
    suite.simulator.control.faults.add({
      operation: "STO02",
      kind: "missing_fields",
      fields: ["has_error_report"],
      times: null,
    })

    const { job, line } = await exportStock(id)

    expect(job.result).toMatchObject({ accepted: 0, rejected: 0, pending: 2 })
    expect(line("file 1").error_code).toBe("STOCK_REPORT_INCOMPLETE")
    expect((await listing("MUG-RED"))?.sync_status).toBe("pending")
  })

  it("reads new orders first, so that sold units do not come back on sale", async () => {
    const id = await connect()
    await exportStock(id)
    suite.simulator.control.orders.create({
      lines: [{ offer_sku: "MUG-RED", quantity: 4 }],
    })
    expect(quantityOf("MUG-RED")).toBe(66)
    suite.simulator.control.journal.clear()

    const { job } = await exportStock(id, { mode: "full" })

    expect(job.result).toMatchObject({ exported: 2, accepted: 2 })
    expect(quantityOf("MUG-RED")).toBe(66)
    const order = sent("OR11")[0]?.id ?? Infinity
    expect(order).toBeLessThan(sent("STO01")[0]?.id ?? 0)
    const [orders] = await suite.mirakl.listMiraklJobs(
      { operation: "import_orders" },
      { order: { created_at: "DESC" } }
    )
    expect(orders).toMatchObject({
      status: "done",
      correlation_id: job.correlation_id,
    })
  })

  it("sends no stock when new orders can't be read", async () => {
    const id = await connect()
    suite.simulator.control.faults.add({
      operation: "OR11",
      kind: "status",
      status: 500,
      times: null,
    })

    const { job } = await exportStock(id)

    expect(job).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("new orders could not be read"),
    })
    expect(sent("STO01")).toEqual([])
  })

  it("marks the instance when the key is refused, and sends nothing", async () => {
    const id = await connect()
    suite.simulator.control.marketplace.revokeKey(suite.simulator.apiKey)

    const { job } = await exportStock(id)

    expect(job).toMatchObject({ status: "failed", error_code: "WRONG_KEY" })
    expect(sent("STO01")).toEqual([])
    expect((await suite.mirakl.retrieveMiraklInstance(id)).status).toBe("error")
  })
})
