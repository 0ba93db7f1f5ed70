import { recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { runWithLines } from "../fixtures/run-with-lines"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

const SHOP_ID = 2000

// At the default log level: what the story of a record is made of is kept.
describeMiraklHttp((suite) => {
  const timelineOf = async (records: "orders" | "listings", id: string) => {
    const { data } = await suite.admin.get(`${records}/${id}/timeline`)
    return recordsOf(data, "timeline")
  }
  const messagesOf = async (records: "orders" | "listings", id: string) =>
    (await timelineOf(records, id)).map(({ message }) => message)

  it("tells what Mirakl did with an order, what was decided and what was sent", async () => {
    const bench = new ShipmentTestBench(suite)
    await bench.open({ multi_shipment: true })
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])

    const fulfillment = await bench.ship(order, [1], "XY123")

    const timeline = await timelineOf("orders", order.binding_id)
    expect(timeline).toMatchObject([
      {
        kind: "change",
        outcome: "success",
        operation: "import_orders",
        message: "Mirakl has the order, in state SHIPPING.",
      },
      {
        kind: "change",
        message: `Imported as ${order.order_id}.`,
        details: { order_id: order.order_id },
      },
      {
        kind: "call",
        level: "success",
        mirakl_operation: "ST01",
        http_status: 201,
        operation: "export_shipments",
      },
      {
        kind: "change",
        message: `Parcel ${fulfillment} was told to Mirakl.`,
        details: { fulfillment_id: fulfillment },
      },
    ])
    const [seen, imported] = timeline
    const { data } = await suite.admin.get(`jobs/${String(seen?.job_id)}`)
    expect(data.job).toMatchObject({
      id: imported?.job_id,
      correlation_id: seen?.correlation_id,
    })
  })

  // A person has the marketplace's number, and found nothing by it.
  it("is found in the log by the Mirakl number of an order and by the SKU of a listing", async () => {
    const bench = new OrderTestBench(suite)
    suite.simulator.control.offers.set(SHOP_ID, { shop_sku: "MUG-RED" })
    await bench.open()
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    const [order] = [bench.place(), bench.place()]
    await bench.import()
    const [listing] = await suite.mirakl.listMiraklListings()
    await suite.admin.post(`listings/${listing?.id}/unlink`)
    const found = async (q: string) => {
      const { data } = await suite.admin.get(`logs?q=${q}`)
      return new Set(
        recordsOf(data, "logs").map(({ reference_id }) => reference_id)
      )
    }
    const { id } = await bench.bindingOf(order)
    expect(await found(order.order_id)).toEqual(new Set([id]))
    expect(await found("mug-red")).toEqual(new Set([listing?.id]))
    expect(await found("nothing")).toEqual(new Set())
  })

  it("says once why an order waits, however often it is tried, and then that it goes on", async () => {
    const bench = new OrderTestBench(suite)
    await bench.open()
    const order = bench.place({ lines: [{ offer_sku: "NOBODY" }] })
    await bench.import()
    await bench.import()
    const { id } = await bench.bindingOf(order)

    const held = "Held: No variant of the store is linked to NOBODY."
    const before = ["Mirakl has the order, in state SHIPPING.", held]
    expect(await messagesOf("orders", id)).toEqual(before)

    await suite.mirakl.createMiraklListings({
      instance_id: bench.instance.id,
      offer_id: "1",
      shop_sku: "NOBODY",
      link_status: "linked",
      link_source: "manual",
      variant_id: suite.store.variant("MUG-RED").id,
    })
    await bench.import()
    const { order_id } = await bench.bindingOf(order)

    expect(await messagesOf("orders", id)).toEqual([
      ...before,
      `Imported as ${String(order_id)}.`,
    ])
  })

  it("tells a listing's links and the quantities that Mirakl took or refused", async () => {
    const offers = suite.simulator.control.offers
    offers.set(SHOP_ID, { shop_sku: "MUG-RED", quantity: 1 })
    const instance = await suite.connect()
    const run = (type: string) => runWithLines(suite, instance.id, { type })
    await run("import_listings")
    const [listing] = await suite.mirakl.listMiraklListings({})
    const id = listing?.id ?? ""
    await run("export_stock")

    await suite.admin.post(`instances/${instance.id}`, { stock_buffer: 5 })
    await run("export_stock")
    offers.set(SHOP_ID, {
      shop_sku: "MUG-RED",
      stock_managed_by_operator: true,
    })
    await suite.admin.post(`instances/${instance.id}`, { stock_buffer: 6 })
    await run("export_stock")
    await run("export_stock")
    await suite.admin.post(`listings/${id}/unlink`)

    expect(await messagesOf("listings", id)).toEqual([
      "Mirakl took the quantity 65; it was 70.",
      "Mirakl refused the quantity: The stock of this offer is managed by the operator",
      "Unlinked by hand.",
    ])
    const page = await suite.admin.get(
      `listings/${id}/timeline?limit=1&offset=1`
    )
    expect(page.data).toMatchObject({
      timeline: [{ error_code: "STOCK_ROW_REJECTED" }],
      count: 3,
      offset: 1,
      limit: 1,
    })
  })
})
