import { Modules } from "@medusajs/framework/utils"
import type { OrderInput } from "mirakl-simulator"
import { listUncountedSkus } from "../../src/workflows/stock/list-uncounted-skus"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"
import { passMinutes } from "../fixtures/ticks"

const STOCKED = 70

type Writer = Record<string, (rows: unknown) => Promise<unknown>>

// Mirakl has taken the units of an order off its offer. Where the order is not
// in the store, nothing holds them there: sent again, they were sold twice.
describeMiraklHttp((suite) => {
  const stock = new StockTestBench(suite)

  const inventory = () => suite.container.resolve(Modules.INVENTORY)

  const open = async () => {
    await stock.open([
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1 },
    ])
    await stock.run("export_stock")
    expect(stock.quantityOf("MUG-RED")).toBe(STOCKED)
  }
  const sell = (input: Partial<OrderInput> = {}) => {
    const order = suite.simulator.control.orders.create({
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
      ...input,
    })
    expect(stock.quantityOf("MUG-RED")).toBe(STOCKED - 3)
    return order
  }
  const exportAll = async () => {
    passMinutes(suite, 5)
    stock.offer({ shop_sku: "MUG-BLUE", quantity: 1 })
    return stock.run("export_stock", { mode: "full" })
  }
  const ignore = async (key: string) => {
    const lines = await suite.mirakl.listMiraklJobLines({ key })
    for (const { id } of lines) {
      await suite.admin.post(`job-lines/${id}/ignore`)
    }
  }

  const HELD_BACK = {
    status: "failed",
    error_code: "ORDER_NOT_COUNTED",
    error_message: expect.any(String),
  }

  it("sends nothing of what an order sold that can't be read, until it can", async () => {
    await open()
    const order = sell({ wire_overrides: { currency_iso_code: null } })

    for (let exports = 0; exports < 2; exports += 1) {
      const run = await exportAll()
      expect(run.job).toMatchObject({
        status: "partial",
        result: { held_back: 1 },
      })
      expect(run.line("MUG-RED")).toMatchObject({
        ...HELD_BACK,
        error_message: expect.stringContaining(order.order_id),
      })
      expect(stock.quantityOf("MUG-RED")).toBe(STOCKED - 3)
      expect(stock.quantityOf("MUG-BLUE")).toBeGreaterThan(1)
    }

    suite.simulator.control.orders.update(order.order_id, {
      wire_overrides: {},
    })
    passMinutes(suite, 5)
    expect((await stock.run("export_stock")).job).toMatchObject({
      status: "done",
    })
    expect(stock.quantityOf("MUG-RED")).toBe(STOCKED - 3)
    expect(await stock.listing("MUG-RED")).toMatchObject({
      sync_status: "in_sync",
      accepted_quantity: STOCKED - 3,
    })
  })

  it("sends it again once a person has dealt with the order", async () => {
    await open()
    const order = sell({ wire_overrides: { currency_iso_code: null } })
    await exportAll()
    await stock.setStock("MUG-RED", 40)

    await ignore(order.order_id)
    const run = await exportAll()

    expect(run.job).toMatchObject({ status: "done", result: { held_back: 0 } })
    expect(await stock.listing("MUG-RED")).toMatchObject({
      sync_status: "in_sync",
    })
  })

  // A kit takes the units of its parts, and two offers may be of one variant.
  it("sends nothing either of what is made of the same items", async () => {
    await stock.open([
      { shop_sku: "KIT-GARDEN", quantity: 1 },
      { shop_sku: "POT-S", quantity: 1 },
      { shop_sku: "LAMP-OAK", quantity: 1 },
      { shop_sku: "lamp-oak", quantity: 1 },
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1 },
    ])
    await stock.run("export_stock")
    const order = sell({
      lines: ["KIT-GARDEN", "LAMP-OAK", "MUG-RED"].map((offer_sku) => ({
        offer_sku,
        quantity: 3,
      })),
      wire_overrides: { currency_iso_code: null },
    })
    stock.offer(
      { shop_sku: "POT-S", quantity: 4 },
      { shop_sku: "lamp-oak", quantity: 5 }
    )

    const run = await exportAll()

    expect(run.job).toMatchObject({ result: { held_back: 5 } })
    for (const sku of ["KIT-GARDEN", "POT-S", "LAMP-OAK", "lamp-oak"]) {
      expect(run.line(sku)).toMatchObject({
        ...HELD_BACK,
        error_message: expect.stringContaining(order.order_id),
      })
    }
    expect(stock.quantityOf("POT-S")).toBe(4)
    expect(stock.quantityOf("lamp-oak")).toBe(5)
    expect(stock.quantityOf("MUG-BLUE")).toBeGreaterThan(1)
  })

  it("sends the zero of a SKU that it holds back", async () => {
    await open()
    sell({ wire_overrides: { currency_iso_code: null } })
    await stock.sellInStore("MUG-RED", STOCKED)

    await exportAll()

    expect(stock.quantityOf("MUG-RED")).toBe(0)
  })

  it("sends nothing but zeros while nobody can tell what an order sold", async () => {
    await open()
    const order = sell({ wire_overrides: { order_lines: "none" } })
    await stock.sellInStore("MUG-RED", STOCKED)

    for (let exports = 0; exports < 2; exports += 1) {
      const run = await exportAll()
      expect(run.job).toMatchObject({
        status: "partial",
        result: { held_back: 1 },
      })
      expect(run.line(order.order_id)).toMatchObject({
        status: "failed",
        error_code: "UNREADABLE_ORDER",
        error_message: expect.stringContaining(order.order_id),
        remedy: expect.stringContaining("ignore"),
      })
      expect(stock.quantityOf("MUG-RED")).toBe(0)
      expect(stock.quantityOf("MUG-BLUE")).toBe(1)
    }

    await ignore(order.order_id)
    expect((await exportAll()).job).toMatchObject({ status: "done" })
    expect(stock.quantityOf("MUG-BLUE")).toBeGreaterThan(1)
  })

  it.each([
    ["stored", "WAITING_ACCEPTANCE", () => suite.mirakl.orders, "bind"],
    ["held", "WAITING_ACCEPTANCE", inventory, "createReservationItems"],
    ["reserved", "SHIPPING", inventory, "createReservationItems"],
  ] as const)(
    "sends nothing of what an order sold that can't be %s, until it is",
    async (_, state, target, write) => {
      await open()
      sell({ state })
      const spy = jest
        .spyOn(target() as unknown as Writer, write)
        .mockRejectedValue(new Error("The database refuses it"))

      const run = await exportAll()
      spy.mockRestore()

      expect(run.line("MUG-RED")).toMatchObject(HELD_BACK)
      expect(stock.quantityOf("MUG-RED")).toBe(STOCKED - 3)
      expect(stock.quantityOf("MUG-BLUE")).toBeGreaterThan(1)
      expect((await exportAll()).job).toMatchObject({ status: "done" })
      expect(await stock.listing("MUG-RED")).toMatchObject({
        accepted_quantity: STOCKED - 3,
      })
    }
  )

  describe("of an order without an id", () => {
    const sellNameless = () => sell({ wire_overrides: { order_id: null } })
    const nameless = async () => {
      const lines = await suite.mirakl.listMiraklJobLines({
        error_code: "UNREADABLE_ORDER",
      })
      return lines.filter(({ key }) => key.startsWith("unreadable-"))
    }
    const isHeldBack = async () => {
      passMinutes(suite, 600)
      const run = await exportAll()
      expect(run.line("MUG-RED")).toMatchObject(HELD_BACK)
    }

    // Its line is named after its place in the answer, where another was before.
    it("sends nothing of what it sold after a person has dealt with another one", async () => {
      await open()
      sellNameless()
      await isHeldBack()
      const [first] = await nameless()
      await ignore(first?.key ?? "")
      passMinutes(suite, 600)
      expect((await exportAll()).job).toMatchObject({ status: "done" })

      suite.simulator.control.orders.create({
        state: "WAITING_ACCEPTANCE",
        lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
        wire_overrides: { order_id: null },
      })
      await isHeldBack()
      const lines = await nameless()
      expect(lines).toHaveLength(2)
      expect(new Set(lines.map(({ key }) => key)).size).toBe(1)
    })

    // The window of that time is over: a reading does not bring it again.
    it("sends nothing of what it sold after its line was tried again", async () => {
      await open()
      sellNameless()
      await isHeldBack()
      passMinutes(suite, 600)
      const [line] = await nameless()

      const finished = suite.admin.jobFinished()
      await suite.admin.post(`job-lines/${line?.id}/retry`)
      await finished

      expect(await nameless()).toMatchObject([{ status: "failed" }])
      await isHeldBack()
    })

    it("sends nothing of what it sold while its line waits to be tried again, and after that was cancelled", async () => {
      await open()
      sellNameless()
      await isHeldBack()
      const [line] = await nameless()
      const { id, status } = await suite.mirakl.retrieveMiraklJob(
        line?.job_id ?? ""
      )
      expect(status).toBe("failed")

      await suite.mirakl.jobs.requeueLines({ line_ids: [line?.id ?? ""] })
      expect(await nameless()).toMatchObject([{ status: "pending" }])
      const uncounted = await listUncountedSkus(
        suite.container,
        stock.instanceId
      )
      expect(uncounted.has("MUG-RED")).toBe(true)
      await suite.admin.post(`jobs/${id}/cancel`)

      expect(await nameless()).toMatchObject([{ status: "failed" }])
      await isHeldBack()
    })
  })
})
