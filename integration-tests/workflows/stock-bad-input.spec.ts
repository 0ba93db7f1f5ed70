import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { recordOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"

const ODD_SKU = 'É;"7"  x'

// What is wrong is told where it is wrong, and the rest goes on.
describeMiraklHttp((suite) => {
  let bench: StockTestBench

  beforeEach(() => {
    bench = new StockTestBench(suite)
  })

  const knex = (): Knex =>
    suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  const shown = async (sku: string) => {
    const { id } = await bench.listing(sku)
    const { data } = await suite.admin.get(`listings/${id}`)
    const { stock, sync_status } = recordOf(data, "listing")
    return { stock, sync_status }
  }

  it("tells on each listing what is wrong with its stock, and offers 0 of it", async () => {
    await bench.open([
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1 },
      { shop_sku: "LAMP-OAK", quantity: 1 },
      { shop_sku: "POT-S", quantity: 1 },
      { shop_sku: "KIT-GARDEN", quantity: 1 },
    ])
    await knex()("product_variant_inventory_item")
      .where({ variant_id: suite.store.variant("LAMP-OAK").id })
      .delete()
    await knex()("inventory_level")
      .where({ inventory_item_id: bench.itemOf("MUG-BLUE") })
      .delete()
    await knex()("inventory_level")
      .where({ inventory_item_id: bench.itemOf("POT-S") })
      .update({
        stocked_quantity: -3,
        raw_stocked_quantity: { value: "-3", precision: 20 },
      })

    const { job } = await bench.run("export_stock", { mode: "full" })

    expect(job).toMatchObject({
      status: "done",
      result: { exported: 5, accepted: 5, rejected: 0, oversold: 2 },
    })
    const nothing = { quantity: 0, skip_reason: null }
    expect(await shown("LAMP-OAK")).toEqual({
      sync_status: "in_sync",
      stock: { ...nothing, problem: "NO_INVENTORY_ITEM", oversold: 0 },
    })
    expect(await shown("MUG-BLUE")).toMatchObject({
      stock: { ...nothing, problem: "NO_STOCK_LEVEL", oversold: 0 },
    })
    expect(await shown("POT-S")).toMatchObject({
      stock: { ...nothing, problem: "OVERSOLD", oversold: 6 },
    })
    // Two pots a kit: three kits too many.
    expect(await shown("KIT-GARDEN")).toMatchObject({
      stock: { ...nothing, problem: "OVERSOLD", oversold: 3 },
    })
    expect(await shown("MUG-RED")).toMatchObject({
      stock: { quantity: 70, problem: null },
    })
    expect(bench.quantityOf("MUG-RED")).toBe(70)
    expect(
      ["MUG-BLUE", "LAMP-OAK", "POT-S", "KIT-GARDEN"].map((sku) =>
        bench.quantityOf(sku)
      )
    ).toEqual([0, 0, 0, 0])
    const { data } = await suite.admin.get(
      "listings?stock_problem=NO_STOCK_LEVEL"
    )
    expect(data.listings).toEqual([
      expect.objectContaining({ shop_sku: "MUG-BLUE" }),
    ])
  })

  it("sends odd SKUs as they are, and takes no row for accepted while a refused one has no name", async () => {
    const { id } = suite.store.variant("MUG-RED")
    await updateProductVariantsWorkflow(suite.container).run({
      input: { product_variants: [{ id, sku: ODD_SKU }] },
    })
    await bench.open([
      { shop_sku: ODD_SKU, quantity: 1 },
      { shop_sku: "lamp-oak", quantity: 1 },
      { shop_sku: "LAMP-OAK", quantity: 1 },
      { shop_sku: "MUG-BLUE", quantity: 1, stock_managed_by_operator: true },
    ])
    const { clock } = suite.mirakl
    suite.mirakl.clock = {
      now: () => clock.now(),
      sleep: async (ms) => {
        await clock.sleep(ms)
        for (const it of suite.simulator.state.stockImports.values()) {
          if (it.error_report && !it.error_report.includes("GHOST")) {
            it.error_report += '"9";"The offer does not exist";"GHOST";"1";;\n'
            it.lines_in_error += 1
          }
        }
      },
    }

    const { job, line } = await bench.run("export_stock")

    expect(job).toMatchObject({
      status: "failed",
      result: { exported: 4, accepted: 0, rejected: 1, pending: 3 },
    })
    expect(line("file 1").error_code).toBe("STOCK_REPORT_INCOMPLETE")
    expect(line("GHOST")).toMatchObject({
      status: "failed",
      error_code: "STOCK_ROW_REJECTED",
      error_message: "The offer does not exist",
      remedy: expect.stringContaining("No listing in the file has this SKU"),
      reference_id: null,
    })
    expect(line("MUG-BLUE")).toMatchObject({
      status: "failed",
      reference_id: (await bench.listing("MUG-BLUE")).id,
    })
    expect(bench.quantityOf(ODD_SKU)).toBe(70)
    // Two offers of one variant sell the same units.
    expect([
      bench.quantityOf("lamp-oak"),
      bench.quantityOf("LAMP-OAK"),
    ]).toEqual([70, 70])
    expect((await bench.listing("LAMP-OAK")).sync_status).toBe("pending")

    // A look at what Mirakl sells tells which rows it took.
    const proof = await bench.run("reconcile_listings")
    expect(proof.job.result).toMatchObject({
      compared: 4,
      equal: 3,
      drifted: { REJECTED: 1 },
      repaired_by: null,
    })
    expect(await bench.listing("LAMP-OAK")).toMatchObject({
      sync_status: "in_sync",
      accepted_quantity: 70,
    })
  })
})
