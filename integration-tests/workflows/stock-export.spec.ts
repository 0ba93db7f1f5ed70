import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { OfferInput } from "mirakl-simulator"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000

describeMiraklHttp((suite) => {
  const offers = () => suite.simulator.control.offers
  const quantityOf = (sku: string) => offers().get(SHOP_ID, sku).quantity

  /** An instance whose offers were imported. */
  const connectWith = async (inputs: OfferInput[], settings: Json = {}) => {
    offers().set(SHOP_ID, ...inputs)
    const { id } = await suite.connect(settings)
    await runWithLines(suite, id, { type: "import_listings" })
    suite.simulator.control.journal.clear()
    return id
  }

  const exportStock = (id: string, params: Json = {}, dry_run = false) =>
    runWithLines(suite, id, { type: "export_stock", params, dry_run })

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    return found
  }

  const setStock = async (sku: string, stocked_quantity: number) => {
    const [item] = suite.store.variant(sku).inventory_items
    await suite.container.resolve(Modules.INVENTORY).updateInventoryLevels([
      {
        inventory_item_id: item?.id ?? "",
        location_id: suite.store.stock_location_ids[0],
        stocked_quantity,
      },
    ])
  }

  const files = () =>
    suite.simulator.control.journal.list({ operation: "STO01" })

  it("sends what Mirakl has not accepted, and then only what changed", async () => {
    const id = await connectWith([
      { shop_sku: "MUG-RED" },
      { shop_sku: "MUG-BLUE", quantity: 70 },
      { shop_sku: "POT-S", quantity: 1 },
    ])

    const first = await exportStock(id)
    expect(first.job).toMatchObject({
      status: "done",
      result: {
        mode: "delta",
        computed: 3,
        unchanged: 0,
        exported: 3,
        accepted: 3,
        rejected: 0,
        pending: 0,
        imports: [expect.any(String)],
      },
    })
    expect(first.line("file 1")).toMatchObject({
      status: "done",
      data: { rows: 3 },
      result: { accepted: 3, rejected: 0 },
    })
    expect(["MUG-RED", "MUG-BLUE", "POT-S"].map(quantityOf)).toEqual([
      70, 70, 50,
    ])
    expect(await listing("POT-S")).toMatchObject({
      sync_status: "in_sync",
      exported_quantity: 50,
      accepted_quantity: 50,
      accepted_at: expect.any(Date),
    })

    await setStock("POT-S", 7)
    const second = await exportStock(id)
    expect(second.job.result).toMatchObject({
      computed: 3,
      unchanged: 2,
      exported: 1,
      accepted: 1,
    })
    expect(quantityOf("POT-S")).toBe(17)
    expect(files()).toHaveLength(2)
  })

  it("sends nothing when nothing changed, and everything in full", async () => {
    const id = await connectWith([{ shop_sku: "MUG-RED" }])
    await exportStock(id)
    suite.simulator.control.journal.clear()

    const delta = await exportStock(id)
    expect(delta.job).toMatchObject({
      status: "done",
      result: { unchanged: 1, exported: 0, imports: [] },
    })
    expect(delta.lines).toEqual([])
    expect(files()).toEqual([])

    offers().set(SHOP_ID, { shop_sku: "MUG-RED", quantity: 999 })
    const full = await exportStock(id, { mode: "full" })
    expect(full.job.result).toMatchObject({ exported: 1, accepted: 1 })
    expect(quantityOf("MUG-RED")).toBe(70)
  })

  it("writes only the rows that changed, also when all are sent", async () => {
    const id = await connectWith([
      { shop_sku: "MUG-RED" },
      { shop_sku: "MUG-BLUE" },
      { shop_sku: "POT-S" },
    ])
    await exportStock(id)
    /** Each row beside the transaction that wrote it last. */
    const versions = async (): Promise<Map<string, string>> => {
      const knex: Knex = suite.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const rows: { shop_sku: string; version: string }[] = await knex(
        "mirakl_listing"
      ).select("shop_sku", knex.raw("xmin::text as version"))
      return new Map(rows.map((row) => [row.shop_sku, row.version]))
    }
    const before = await versions()
    await setStock("POT-S", 7)

    const { job } = await exportStock(id, { mode: "full" })

    expect(job.result).toMatchObject({ exported: 3, accepted: 3 })
    const after = await versions()
    const written = [...after].filter(
      ([sku, version]) => before.get(sku) !== version
    )
    expect(written.map(([sku]) => sku)).toEqual(["POT-S"])
  })

  it("sends what a sold-out or inactive offer needs, and tells what it skips", async () => {
    const id = await connectWith([
      { shop_sku: "MUG-RED", quantity: 0 },
      {
        shop_sku: "MUG-BLUE",
        quantity: 1,
        forced_inactivity_reasons: ["PRODUCT_DISABLED"],
      },
      {
        shop_sku: "LAMP-OAK",
        quantity: 1,
        forced_inactivity_reasons: ["NO_ACTIVE_PRICE"],
      },
      { shop_sku: "GUIDE-PDF", quantity: 5 },
      { shop_sku: "NOBODY", quantity: 5 },
    ])

    const { job } = await exportStock(id, { mode: "full" })

    expect(job.result).toMatchObject({
      exported: 2,
      skipped: { inactive: 1, unmanaged: 1, unlinked: 1, removed: 0 },
    })
    expect(quantityOf("MUG-RED")).toBe(70)
    expect(quantityOf("LAMP-OAK")).toBe(70)
    expect(quantityOf("MUG-BLUE")).toBe(1)
    expect(quantityOf("GUIDE-PDF")).toBe(5)
    expect(quantityOf("NOBODY")).toBe(5)
  })

  it("follows the instance's settings", async () => {
    const id = await connectWith(
      [
        { shop_sku: "MUG-RED" },
        { shop_sku: "SOFA-ORDER" },
        { shop_sku: "CHAIR-LAST" },
      ],
      {
        stock_percentage: 50,
        stock_buffer: 3,
        stock_maximum: 20,
        stock_minimum: 1,
        backorder_quantity: 9,
        stock_location_ids: [suite.store.stock_location_ids[0]],
      }
    )
    offers().set(SHOP_ID, { shop_sku: "CHAIR-LAST", quantity: 4 })

    await exportStock(id)

    expect(quantityOf("MUG-RED")).toBe(20)
    expect(quantityOf("SOFA-ORDER")).toBe(9)
    expect(quantityOf("CHAIR-LAST")).toBe(0)
  })

  it("shows the file of a dry run, and sends and stores nothing", async () => {
    const id = await connectWith([{ shop_sku: "MUG-RED", quantity: 5 }])
    const before = await listing("MUG-RED")

    const { job, lines } = await exportStock(id, {}, true)

    expect(job).toMatchObject({
      status: "done",
      dry_run: true,
      result: {
        exported: 1,
        accepted: 0,
        preview: {
          file: "offer-sku;quantity;warehouse-code;update-delete\nMUG-RED;70;;UPDATE\n",
          diff: [
            {
              listing_id: before?.id,
              shop_sku: "MUG-RED",
              on_mirakl: 5,
              quantity: 70,
              difference: 65,
            },
          ],
          is_truncated: false,
        },
      },
    })
    expect(lines).toEqual([])
    expect(await listing("MUG-RED")).toEqual(before)
    expect(suite.simulator.control.journal.list()).toEqual([])
  })

  it("takes a SKU as it is, whatever is in it", async () => {
    const sku = 'É;"7" x'
    await updateProductVariantsWorkflow(suite.container).run({
      input: {
        product_variants: [{ id: suite.store.variant("MUG-RED").id, sku }],
      },
    })
    const id = await connectWith([{ shop_sku: sku }])

    const { job } = await exportStock(id)

    expect(job.result).toMatchObject({ exported: 1, accepted: 1 })
    expect(quantityOf(sku)).toBe(70)
  })

  it("exports the listings that are named, linked or not", async () => {
    const id = await connectWith([
      { shop_sku: "MUG-RED" },
      { shop_sku: "MUG-BLUE" },
      { shop_sku: "NOBODY" },
    ])
    const ids = await Promise.all(["MUG-RED", "NOBODY"].map(listing))

    const { job } = await exportStock(id, {
      listing_ids: ids.map((found) => found?.id),
    })

    expect(job.result).toMatchObject({
      computed: 1,
      exported: 1,
      accepted: 1,
      skipped: { unlinked: 1 },
    })
    expect(quantityOf("MUG-BLUE")).toBe(0)
  })

  it("sends no stock without a stock location", async () => {
    const id = await connectWith([{ shop_sku: "MUG-RED", quantity: 5 }])
    await suite.mirakl.updateMiraklInstances({ id, stock_location_ids: [] })

    const { job } = await exportStock(id)

    expect(job).toMatchObject({
      status: "failed",
      error_code: "STOCK_LOCATION_MISSING",
    })
    expect(quantityOf("MUG-RED")).toBe(5)
  })
})
