import { deleteProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const SHOP_ID = 2000
const OFFER_ID = 4711

// An order for a SKU that no listing has could only wait until somebody gave a
// variant of the store that SKU.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const place = () =>
    bench.place({ lines: [{ offer_sku: "NEW", offer_id: OFFER_ID }] })

  const answer = async (order: { order_id: string }, sku = "NEW") => {
    const { id } = await bench.bindingOf(order)
    return suite.admin.post(`orders/${id}/variant`, {
      sku,
      variant_id: suite.store.variant("MUG-BLUE").id,
    })
  }

  const answerAndWait = (order: { order_id: string }) =>
    heardEvent(suite.container, "mirakl-listing.linked", async () => {
      expect((await answer(order)).status).toBe(200)
    })

  const soldBy = async (order: { order_id: string }) =>
    (await bench.medusaOrderOf(order)).items

  it("lets every order for a SKU without a listing go on as the variant that a person names, also later ones", async () => {
    await bench.open()
    const [first, second] = [place(), place()]
    await bench.import()
    expect(await bench.bindingOf(first)).toMatchObject({
      status: "held",
      held_details: { skus: ["NEW"] },
    })

    await answerAndWait(first)
    const sold = [
      { variant_id: suite.store.variant("MUG-BLUE").id, quantity: 1 },
    ]
    expect(await soldBy(first)).toMatchObject(sold)
    expect(await soldBy(second)).toMatchObject(sold)

    const third = place()
    await bench.import()
    expect(await soldBy(third)).toMatchObject(sold)
    expect(await bench.lostReservations()).toEqual([])
  })

  it("sends stock for such an offer only once an import has shown it", async () => {
    await bench.open()
    const order = place()
    await bench.import()
    await answerAndWait(order)
    const offers = () => suite.simulator.control.offers
    const listing = async () => {
      const [found] = await suite.mirakl.listMiraklListings({ shop_sku: "NEW" })
      return found
    }
    expect(await listing()).toMatchObject({
      offer_id: String(OFFER_ID),
      link_status: "linked",
      link_source: "manual",
      exported_quantity: null,
    })
    expect((await listing())?.removed_at).not.toBeNull()

    offers().set(SHOP_ID, { shop_sku: "NEW", offer_id: OFFER_ID, quantity: 1 })
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    expect(await listing()).toMatchObject({
      link_source: "manual",
      removed_at: null,
      variant_id: suite.store.variant("MUG-BLUE").id,
    })
    await suite.admin.runOperation(bench.instance.id, "export_stock")
    expect(offers().get(SHOP_ID, "NEW").quantity).toBeGreaterThan(1)
  })

  it("answers anew where the linked variant is gone, as is the offer", async () => {
    await bench.open()
    const first = place()
    await bench.import()
    await answerAndWait(first)
    await suite.mirakl.updateMiraklListings({
      selector: { shop_sku: "NEW" },
      data: { variant_id: "variant_that_was" },
    })
    const second = place()
    await bench.import()
    expect(await bench.bindingOf(second)).toMatchObject({ status: "held" })
    await answerAndWait(second)
    expect(await bench.bindingOf(second)).toMatchObject({ status: "imported" })
    expect(
      await suite.mirakl.listMiraklListings({ shop_sku: "NEW" })
    ).toHaveLength(1)
  })

  it("refuses an answer about another SKU, with a variant that is not there, and to an order that waits for none", async () => {
    await bench.open()
    const order = place()
    await bench.import()
    const other = await answer(order, "OTHER")
    expect(other.status).toBe(400)
    expect(other.data.message).toBe("The order has no line of OTHER.")

    const imported = bench.place()
    await bench.import()
    expect((await answer(imported, "MUG-RED")).data.message).toMatch(
      /does not wait/
    )

    await deleteProductVariantsWorkflow(suite.container).run({
      input: { ids: [suite.store.variant("MUG-BLUE").id] },
    })
    expect((await answer(order)).status).toBe(404)
    expect(await suite.mirakl.listMiraklListings()).toEqual([])
  })
})
