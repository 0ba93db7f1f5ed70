import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import fc from "fast-check"
import { linkByGraph } from "../../src/workflows/listing/link-by-graph"
import { linkListings } from "../../src/workflows/listing/link-listings"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const importAll = { type: "import_listings", params: { mode: "full" } }

describeMiraklHttp((suite) => {
  const offer = (shop_sku: string, ean?: string) =>
    suite.simulator.control.offers.set(SHOP_ID, {
      shop_sku,
      quantity: 1,
      references: ean ? [{ reference_type: "EAN", reference: ean }] : [],
    })

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    return {
      status: found?.link_status,
      source: found?.link_source,
      variant: found?.variant_id,
      id: found?.id,
    }
  }

  const linkedEvents = () => {
    const ids: string[] = []
    suite.container
      .resolve(Modules.EVENT_BUS)
      .subscribe(
        "mirakl-listing.linked",
        async ({ data }) => void ids.push((data as { id: string }).id),
        { subscriberId: "listing-relink-spec" }
      )
    return ids
  }

  /** Waits until the subscribers are done with what was just emitted. */
  const settled = async (isDone: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200; tries++) {
      if (await isDone()) {
        return
      }
      await new Promise(setImmediate)
    }
    throw new Error("The listing was not linked again.")
  }

  const renamed = async (sku: string, update: Record<string, unknown>) => {
    const { id } = suite.store.variant(sku)
    await updateProductVariantsWorkflow(suite.container).run({
      input: { product_variants: [{ id, ...update }] },
    })
    return id
  }

  it("unlinks at once when a variant or its product is deleted, and links what a new one sells", async () => {
    offer("MUG-RED")
    offer("LAMP-OAK")
    const { id } = await suite.connect()
    await runWithLines(suite, id, importAll)
    const red = suite.store.variant("MUG-RED")
    const lamp = suite.store.variant("LAMP-OAK")

    await deleteProductVariantsWorkflow(suite.container).run({
      input: { ids: [red.id] },
    })
    await deleteProductsWorkflow(suite.container).run({
      input: { ids: [lamp.product_id] },
    })

    const none = { status: "unlinked", source: null, variant: null }
    await settled(async () => (await listing("MUG-RED")).variant === null)
    await settled(async () => (await listing("LAMP-OAK")).variant === null)
    expect(await listing("MUG-RED")).toMatchObject(none)
    expect(await listing("LAMP-OAK")).toMatchObject(none)

    const { result } = await createProductsWorkflow(suite.container).run({
      input: {
        products: [
          {
            title: "Mug again",
            options: [{ title: "Size", values: ["One"] }],
            variants: [
              { title: "One", sku: "MUG-RED", options: { Size: "One" } },
            ],
          },
        ],
      },
    })
    await settled(async () => (await listing("MUG-RED")).variant !== null)
    expect(await listing("MUG-RED")).toMatchObject({
      status: "linked",
      source: "sku",
      variant: result[0]?.variants[0]?.id,
    })
  })

  it("follows a SKU that moves to another variant, and tells so when an order waits for it", async () => {
    offer("MUG-RED")
    offer("WANTED")
    const { id } = await suite.connect()
    suite.simulator.control.orders.create({ lines: [{ offer_sku: "WANTED" }] })
    await runWithLines(suite, id, importAll)
    await runWithLines(suite, id, { type: "import_orders" })
    const [held] = await suite.mirakl.listMiraklOrders({ status: "held" })
    expect(held).toMatchObject({ held_reason: "UNKNOWN_SKU" })
    const told = linkedEvents()

    await renamed("MUG-RED", { sku: "MUG-CRIMSON" })
    const blue = await renamed("MUG-BLUE", { sku: "MUG-RED" })
    await settled(async () => (await listing("MUG-RED")).variant === blue)
    expect(told).toEqual([])

    const lamp = await renamed("LAMP-OAK", { sku: "wanted" })
    await settled(async () => (await listing("WANTED")).variant === lamp)
    await settled(async () => told.length > 0)
    expect(told).toEqual([(await listing("WANTED")).id])
  })

  it("links by barcode where the instance says so, the SKU first where both count", async () => {
    offer("OURS-1", "3760000000017")
    offer("MUG-BLUE", "3760000000017")
    const { id } = await suite.connect({ link_by: "barcode" })
    const red = suite.store.variant("MUG-RED").id
    const blue = suite.store.variant("MUG-BLUE").id

    const { job } = await runWithLines(suite, id, importAll)

    expect(job.result).toMatchObject({ linked: 2, unlinked: 0 })
    const byBarcode = { status: "linked", source: "barcode", variant: red }
    expect(await listing("OURS-1")).toMatchObject(byBarcode)
    expect(await listing("MUG-BLUE")).toMatchObject(byBarcode)

    await suite.admin.post(`instances/${id}`, { link_by: "sku_or_barcode" })
    await runWithLines(suite, id, importAll)

    expect(await listing("OURS-1")).toMatchObject(byBarcode)
    expect(await listing("MUG-BLUE")).toMatchObject({
      source: "sku",
      variant: blue,
    })
    // A second variant with the code: nobody can tell which is meant.
    await renamed("LAMP-OAK", { barcode: "3760000000017" })
    await settled(async () => (await listing("OURS-1")).status === "ambiguous")
  })

  // The statements and `query.graph` with `decideLink` must agree on every
  // catalogue; the names below collide on purpose.
  it("links in one statement as the reference does", async () => {
    const { id } = await suite.connect()
    const knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const name = fc.constantFrom(
      ...["A1", "a1", " A1", "A1\t", "\u00a0a1 ", "Ab", "AB", "É1", "é1"],
      ...["x;y", 'q"', "", " ", "日本"]
    )
    const code = fc.option(
      fc.constantFrom("036000291452", "0036000291452", "40063813", "")
    )
    const catalogue = fc.record({
      link_by: fc.constantFrom("sku", "barcode", "sku_or_barcode"),
      variants: fc.uniqueArray(
        fc.record({
          sku: fc.option(name),
          barcode: code,
          ean: code,
          upc: code,
        }),
        { minLength: 1, maxLength: 6 }
      ),
      listings: fc.array(fc.record({ shop_sku: name, ean: code, upc: code }), {
        minLength: 1,
        maxLength: 12,
      }),
    })
    const all = { changedSince: null, createdSince: null, trace: null }
    const linksOf = async () =>
      knex("mirakl_listing")
        .select("shop_sku", "link_status", "link_source", "variant_id")
        .orderBy("id")

    await fc.assert(
      fc.asyncProperty(catalogue, async ({ link_by, variants, listings }) => {
        await knex("mirakl_listing").delete()
        await knex("product_variant").delete()
        await knex("mirakl_instance").where({ id }).update({ link_by })
        await knex("product_variant")
          .insert(
            variants.map((variant, index) => ({
              id: `v${index}`,
              title: "Any",
              ...variant,
            }))
          )
          .onConflict()
          .ignore()
        await knex("mirakl_listing").insert(
          listings.map((it, index) => ({
            id: `l${String(index).padStart(2, "0")}`,
            instance_id: id,
            offer_id: String(index),
            active: true,
            ...it,
          }))
        )

        await linkListings(suite.container, id, all)
        const bySql = await linksOf()
        await knex("mirakl_listing").update({
          link_status: "unlinked",
          link_source: null,
          variant_id: null,
        })
        for await (const page of linkByGraph(suite.container, id)) {
          expect(page.awaited).toEqual([])
        }

        expect(bySql).toEqual(await linksOf())
      }),
      { numRuns: 60 }
    )
  })
})
