import { MedusaError, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  exportMiraklStockWorkflow,
  importMiraklOrderPageWorkflow,
} from "../../src/workflows"
import miraklRun from "../../src/scripts/mirakl-run"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const beforeImport = jest.fn()
const afterImport = jest.fn()
const beforeExport = jest.fn()

const refusal = (message: string) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

// As a store does in its own src/workflows/hooks.
importMiraklOrderPageWorkflow.hooks.beforeImport(
  (input) => new StepResponse(beforeImport(input))
)
importMiraklOrderPageWorkflow.hooks.afterImport((input) => afterImport(input))
exportMiraklStockWorkflow.hooks.beforeExport((input) => beforeExport(input))

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  beforeEach(() => {
    jest.restoreAllMocks()
    jest.resetAllMocks()
  })

  it("lets the store hold an order in its own words, and import it later with metadata of its own", async () => {
    beforeImport.mockImplementation(
      ({ binding_ids }: { binding_ids: string[] }) => ({
        hold: binding_ids.map((binding_id) => ({
          binding_id,
          message: "The customer is on the list.",
        })),
      })
    )
    await bench.open()
    const order = bench.place()
    const job = await bench.import()

    expect(await bench.linesOf(job)).toEqual([
      expect.objectContaining({
        status: "held",
        error_code: "HELD_BY_STORE",
        error_message:
          "A rule of the store holds the order (“The customer is on the list.”).",
      }),
    ])
    // Its units are held all the same.
    expect(await bench.countRows()).toMatchObject({
      order: 0,
      reservation_item: 1,
    })

    beforeImport.mockImplementation(
      ({ binding_ids }: { binding_ids: string[] }) => ({
        metadata: binding_ids.map((binding_id) => ({
          binding_id,
          metadata: { erp_number: "E-1" },
        })),
      })
    )
    await bench.import()

    expect(await bench.medusaOrderOf(order)).toMatchObject({
      metadata: { erp_number: "E-1", mirakl_order_id: order.order_id },
    })
    expect(afterImport).toHaveBeenCalledWith({
      instance_id: bench.instance.id,
      orders: [expect.objectContaining({ mirakl_order_id: order.order_id })],
    })
  })

  it("fails only the order for which a hook throws, and announces it once the hook agrees", async () => {
    await bench.open()
    for (let index = 0; index < 5; index++) {
      bench.place({ order_id: `HOOKED-${index}-A` })
    }
    type Imported = { orders: { mirakl_order_id: string }[] }
    afterImport.mockImplementation(({ orders }: Imported) => {
      if (orders.some((it) => it.mirakl_order_id === "HOOKED-3-A")) {
        throw refusal("The ERP does not know this order")
      }
    })
    const job = await bench.import()

    const lines = await bench.linesOf(job)
    expect(
      Object.fromEntries(lines.map(({ key, status }) => [key, status]))
    ).toEqual({
      "HOOKED-0-A": "done",
      "HOOKED-1-A": "done",
      "HOOKED-2-A": "done",
      "HOOKED-3-A": "failed",
      "HOOKED-4-A": "done",
    })
    expect(lines.find(({ key }) => key === "HOOKED-3-A")).toMatchObject({
      error_message: expect.stringContaining("does not know this order"),
    })

    afterImport.mockReset()
    const placed = jest.fn()
    suite.container
      .resolve(Modules.EVENT_BUS)
      .subscribe("order.placed", placed, { subscriberId: "hooked" })
    await bench.import()

    expect(await bench.bindingOf({ order_id: "HOOKED-3-A" })).toMatchObject({
      status: "imported",
    })
    expect(placed).toHaveBeenCalledTimes(1)
    expect(await bench.countRows()).toMatchObject({
      order: 5,
      capture: 5,
      reservation_item: 5,
    })
  })

  it("brings stock up to date before an export, and sends nothing when that fails", async () => {
    suite.simulator.control.offers.set(2000, {
      shop_sku: "MUG-RED",
      quantity: 1,
    })
    await bench.open()
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    beforeExport.mockRejectedValueOnce(refusal("The warehouse is silent"))
    const failed = await suite.admin.runOperation(
      bench.instance.id,
      "export_stock"
    )
    expect(failed).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("The warehouse is silent"),
    })
    expect(
      suite.simulator.control.journal.list({ operation: "STO01" })
    ).toEqual([])

    const [item] = suite.store.variant("MUG-RED").inventory_items
    beforeExport.mockImplementationOnce(() =>
      suite.container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          inventory_item_id: item?.id ?? "",
          location_id: suite.store.stock_location_ids[0],
          stocked_quantity: 11,
        },
      ])
    )
    suite.simulator.control.advanceTime(3600_000)
    await suite.admin.runOperation(bench.instance.id, "export_stock")

    // Twenty more lie at the second location.
    expect(suite.simulator.control.offers.get(2000, "MUG-RED").quantity).toBe(
      31
    )
  })

  it("runs an operation from a shell, and ends so that a script notices", async () => {
    await bench.open()
    bench.place()
    const written: string[] = []
    jest
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => written.push(String(text)) > 0)
    const run = (...args: string[]) =>
      miraklRun({ container: suite.container, args })

    await run("import_orders", bench.instance.id, "dry-run")
    suite.simulator.control.advanceTime(60_000)
    await run("import_orders", bench.instance.id)
    suite.simulator.control.marketplace.revokeKey("first-key-1111")
    suite.simulator.control.advanceTime(60_000)

    await expect(run("import_orders", bench.instance.id)).rejects.toThrow(
      "refused"
    )
    await expect(run("import", bench.instance.id)).rejects.toThrow(
      'There is no operation "import"'
    )
    expect(written.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { status: "done", processed: 1 },
      { status: "done", processed: 1, result: { imported: 1 } },
      { status: "failed" },
    ])
  })
})
