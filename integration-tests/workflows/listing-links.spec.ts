import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const importAll = { type: "import_listings", params: { mode: "full" } }

describeMiraklHttp((suite) => {
  const connectWith = async (...skus: string[]) => {
    suite.simulator.control.offers.set(
      SHOP_ID,
      ...skus.map((shop_sku) => ({ shop_sku, quantity: 1 }))
    )
    const { id } = await suite.connect()
    const { job } = await runWithLines(suite, id, importAll)
    return { id, job }
  }

  const listing = async (shop_sku: string) => {
    const [found] = await suite.mirakl.listMiraklListings({ shop_sku })
    if (!found) {
      throw new Error(`There is no listing ${shop_sku}.`)
    }
    return found
  }

  const renameVariant = async (sku: string, to: string) => {
    const { id } = suite.store.variant(sku)
    await updateProductVariantsWorkflow(suite.container).run({
      input: { product_variants: [{ id, sku: to }] },
    })
    return id
  }

  const post = (id: string, action: string, body?: object) =>
    suite.admin.post(`listings/${id}/${action}`, body)

  it("links by SKU and tells what it can't decide", async () => {
    const capital = await renameVariant("MUG-RED", "DUO-1")
    await renameVariant("MUG-BLUE", "duo-1")

    const { job } = await connectWith(
      "LAMP-OAK",
      "lamp-oak ",
      "DUO-1",
      "Duo-1",
      "NOBODY"
    )

    expect(job.result).toMatchObject({ linked: 3, ambiguous: 1, unlinked: 1 })
    const lamp = suite.store.variant("LAMP-OAK").id
    expect(await listing("LAMP-OAK")).toMatchObject({
      link_status: "linked",
      link_source: "sku",
      variant_id: lamp,
    })
    expect((await listing("lamp-oak ")).variant_id).toBe(lamp)
    expect((await listing("DUO-1")).variant_id).toBe(capital)
    expect(await listing("Duo-1")).toMatchObject({
      link_status: "ambiguous",
      variant_id: null,
    })
    expect((await listing("NOBODY")).link_status).toBe("unlinked")
  })

  it("links more listings than a list returns by default", async () => {
    const skus = Array.from({ length: 40 }, (_, index) => `ALSO-${index}`)

    const { job } = await connectWith(...skus, "POT-S")

    expect(job.result).toMatchObject({ linked: 1, unlinked: 40 })
  })

  it("leaves what a person linked or unlinked alone", async () => {
    const { id } = await connectWith("MUG-RED", "NOBODY")
    const lamp = suite.store.variant("LAMP-OAK").id
    await post((await listing("NOBODY")).id, "link", { variant_id: lamp })
    await post((await listing("MUG-RED")).id, "unlink")

    const { job } = await runWithLines(suite, id, importAll)

    expect(job.result).toMatchObject({ linked: 1, unlinked: 1 })
    expect(await listing("NOBODY")).toMatchObject({
      link_status: "linked",
      link_source: "manual",
      variant_id: lamp,
    })
    expect(await listing("MUG-RED")).toMatchObject({
      link_status: "unlinked",
      link_source: "manual",
      variant_id: null,
    })
    // Neither when a variant gets the SKU.
    await renameVariant("MUG-BLUE", "NOBODY")
    expect((await listing("NOBODY")).variant_id).toBe(lamp)
  })

  it("links no listing that is gone, to no variant that is not there", async () => {
    const { id } = await connectWith("NOBODY")
    const nobody = await listing("NOBODY")

    const missing = await post(nobody.id, "link", { variant_id: "variant_x" })
    expect(missing.status).toBe(404)
    expect(missing.data.message).toContain("variant_x")

    suite.simulator.control.offers.delete(SHOP_ID, "NOBODY")
    await runWithLines(suite, id, importAll)
    const gone = await post(nobody.id, "link", {
      variant_id: suite.store.variant("LAMP-OAK").id,
    })
    expect(gone.status).toBe(400)
    expect(gone.data.message).toContain("gone from Mirakl")
    expect((await post("mirlst_none", "unlink")).status).toBe(404)
  })

  it("finds a variant's listings and a listing's variant in one query", async () => {
    await connectWith("MUG-RED", "mug-red")
    const query = suite.container.resolve(ContainerRegistrationKeys.QUERY)

    const { data: variants } = await query.graph({
      entity: "product_variant",
      fields: ["sku", "mirakl_listings.shop_sku"],
      filters: { sku: ["MUG-RED", "MUG-BLUE"] },
    })
    const { data: listings } = await query.graph({
      entity: "mirakl_listing",
      fields: ["shop_sku", "product_variant.sku"],
      filters: { shop_sku: "mug-red" },
    })

    const skusOf = (sku: string) =>
      variants
        .find((variant) => variant.sku === sku)
        ?.mirakl_listings?.map(({ shop_sku }: { shop_sku: string }) => shop_sku)
        .sort()
    expect(skusOf("MUG-RED")).toEqual(["MUG-RED", "mug-red"])
    expect(skusOf("MUG-BLUE") ?? []).toEqual([])
    expect(listings).toMatchObject([
      { shop_sku: "mug-red", product_variant: { sku: "MUG-RED" } },
    ])
  })
})
