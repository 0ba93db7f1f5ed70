import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { heardEvent } from "../fixtures/heard-event"
import { recordOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ODD_TAXES } from "../fixtures/odd-taxes"
import { OrderTestBench } from "../fixtures/order-test-bench"

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  /** Collects the data of an event from now on. */
  const listenTo = (name: string) => {
    const heard: unknown[] = []
    suite.container
      .resolve(Modules.EVENT_BUS)
      .subscribe(name, ({ data }: { data: unknown }) => {
        heard.push(data)
        return Promise.resolve()
      })
    return heard
  }

  it("holds an order that lacks something, and imports it once that is there", async () => {
    await bench.open()
    const held = listenTo("mirakl-order.held")
    const unknown = bench.place({ lines: [{ offer_sku: "LATER" }] })
    const fine = bench.place()
    const job = await bench.import()

    expect(job).toMatchObject({
      status: "partial",
      held: 1,
      result: { imported: 1, held: 1 },
    })
    const binding = await bench.bindingOf(unknown)
    expect(binding).toMatchObject({
      status: "held",
      held_reason: "UNKNOWN_SKU",
      held_details: { skus: ["LATER"] },
      order_id: null,
    })
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: unknown.order_id,
          status: "held",
          error_code: "UNKNOWN_SKU",
          error_message: "No variant of the store is linked to LATER.",
          remedy: expect.stringContaining("SKU") as string,
        }),
      ])
    )
    expect(await bench.bindingOf(fine)).toMatchObject({ status: "imported" })

    await bench.import()
    expect(held).toEqual([{ id: binding.id, reason: "UNKNOWN_SKU" }])

    await suite.container
      .resolve(Modules.PRODUCT)
      .updateProductVariants(suite.store.variant("MUG-BLUE").id, {
        sku: "LATER",
      })
    const resumed = await bench.import()
    expect(resumed).toMatchObject({ status: "done", result: { imported: 1 } })
    expect(await bench.bindingOf(unknown)).toMatchObject({
      status: "imported",
      held_reason: null,
      held_details: null,
    })
  })

  it("imports a mended order at once when a person asks for it", async () => {
    await bench.open()
    const order = bench.place()
    const wire = suite.simulator.control.orders.toWire(order)
    const customer = wire.customer as Json
    suite.simulator.control.orders.update(order.order_id, {
      wire_overrides: {
        customer: {
          ...customer,
          shipping_address: {
            ...(customer.shipping_address as Json),
            country_iso_code: null,
            country: "Absurdistan",
          },
        },
      },
    })
    await bench.import()
    const binding = await bench.bindingOf(order)
    expect(binding).toMatchObject({
      held_reason: "UNKNOWN_COUNTRY",
      held_details: { countries: ["Absurdistan"] },
    })

    await suite.admin.post(`instances/${bench.instance.id}/country-mappings`, {
      country_mappings: [{ label: "absurdistan", country_code: "be" }],
    })
    const { status, data } = await suite.admin.post(
      `orders/${binding.id}/import`
    )

    expect(status).toBe(200)
    expect(recordOf(data, "order")).toMatchObject({ status: "imported" })
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      shipping_address: { country_code: "be" },
    })
  })

  it("lets orders wait, or ignores them, as their state says", async () => {
    await bench.open()
    const orders = (
      [
        "STAGING",
        "WAITING_ACCEPTANCE",
        "CLOSED",
        "REFUSED",
        "CANCELED",
      ] as const
    ).map((state) => bench.place({ state }))
    const job = await bench.import()

    expect(job.result).toMatchObject({
      in_window: 5,
      here: 5,
      imported: 0,
      waiting: 2,
      ignored: 3,
    })
    const statuses = await Promise.all(
      orders.map(async (order) => (await bench.bindingOf(order)).status)
    )
    expect(statuses).toEqual([
      "waiting",
      "waiting",
      "ignored",
      "ignored",
      "ignored",
    ])
    expect(await bench.countRows()).toMatchObject({ order: 0, mirakl_order: 5 })
  })

  it("ignores orders from before the import date until a person asks for one", async () => {
    await bench.open()
    const old = bench.place({ created_date: "2026-01-01T00:00:00Z" })
    const young = bench.place()
    await suite.admin.post(`instances/${bench.instance.id}`, {
      import_orders_created_after: "2026-02-01T00:00:00Z",
    })
    const job = await bench.import()

    expect(job.result).toMatchObject({
      in_window: 2,
      here: 2,
      imported: 1,
      ignored: 1,
    })
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: old.order_id,
          status: "ignored",
          error_code: "CREATED_BEFORE_IMPORT_DATE",
        }),
      ])
    )
    expect(await bench.bindingOf(young)).toMatchObject({ status: "imported" })

    await bench.import({ order_ids: [old.order_id] })
    expect(await bench.bindingOf(old)).toMatchObject({ status: "imported" })
  })

  it("keeps an order a draft, with its units reserved and nothing announced, where the rule says so", async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [
        {
          payment_type: "invoice",
          financial_status: "any",
          confirm_order: false,
          capture_payment: false,
        },
      ],
    })
    const placed = listenTo("order.placed")
    const draft = bench.place({ payment_type: "invoice" })
    const confirmed = bench.place({ payment_type: "card" })
    await bench.import()

    expect(await bench.medusaOrderOf(draft)).toMatchObject({
      status: "draft",
      is_draft_order: true,
      summary: { paid_total: 0, pending_difference: 10 },
      payment_collections: [{ status: "authorized", captured_amount: 0 }],
    })
    expect(await bench.reservationsOf(draft)).toHaveLength(1)
    const order = await bench.medusaOrderOf(confirmed)
    expect(order).toMatchObject({ status: "pending" })
    expect(placed).toEqual([{ id: order.id }])
  })

  it("keeps cents and reservations when a merchant presses Convert on a draft", async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [{ financial_status: "any", confirm_order: false }],
    })
    const draft = bench.place(ODD_TAXES)
    await bench.import()
    const before = await bench.medusaOrderOf(draft)
    const placed = listenTo("order.placed")

    const { status } = await suite.admin.post(
      `../draft-orders/${String(before.id)}/convert-to-order`
    )

    expect(status).toBe(200)
    const after = await bench.medusaOrderOf(draft)
    expect(after).toMatchObject({
      status: "pending",
      is_draft_order: false,
      total: 34.98,
      tax_total: 5.01,
      items: before.items,
    })
    expect(await bench.reservationsOf(draft)).toMatchObject([{ quantity: 3 }])
    expect(await bench.lostReservations()).toEqual([])
    expect(placed).toEqual([{ id: before.id }])
  })

  it("keeps cents and reservations when Mirakl's debit confirms a draft", async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [{ financial_status: "pending", confirm_order: false }],
    })
    const draft = bench.place({
      payment_workflow: "PAY_ON_DELIVERY",
      ...ODD_TAXES,
    })
    await bench.import()
    const before = await bench.medusaOrderOf(draft)
    expect(before).toMatchObject({ status: "draft", total: 34.98 })

    suite.simulator.control.orders.move(draft.order_id, "debit-ok")
    await bench.import()

    expect(await bench.medusaOrderOf(draft)).toMatchObject({
      status: "pending",
      is_draft_order: false,
      total: 34.98,
      tax_total: 5.01,
      items: before.items,
    })
    expect(await bench.reservationsOf(draft)).toMatchObject([{ quantity: 3 }])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("fulfils a draft that left on Mirakl once a merchant converts it", async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [{ financial_status: "any", confirm_order: false }],
    })
    const draft = bench.place({ state: "SHIPPED" })
    await bench.import()
    const { id, fulfillments } = await bench.medusaOrderOf(draft)
    expect(fulfillments ?? []).toEqual([])

    await suite.admin.post(`../draft-orders/${String(id)}/convert-to-order`)
    await bench.import()

    const { data } = await suite.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        filters: { id: String(id) },
        fields: ["status", "fulfillments.shipped_at"],
      })
    expect(data).toMatchObject([
      { status: "pending", fulfillments: [{ shipped_at: expect.anything() }] },
    ])
    expect(await bench.reservationsOf(draft)).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("sells what the listing is linked to, not what has its SKU, where barcodes link", async () => {
    await bench.open({ link_by: "barcode" })
    // The shop calls it as the store calls another mug.
    const [offer] = suite.simulator.control.offers.set(2000, {
      shop_sku: "MUG-RED",
      references: [{ reference_type: "EAN", reference: "3760000000024" }],
    })
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", offer_id: offer?.offer_id }],
    })
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({
      held_reason: "UNKNOWN_SKU",
    })

    await heardEvent(suite.container, "mirakl-listing.linked", () =>
      suite.admin.runOperation(bench.instance.id, "import_listings")
    )

    expect(await bench.bindingOf(order)).toMatchObject({ status: "imported" })
    expect((await bench.medusaOrderOf(order)).items).toMatchObject([
      { variant_id: suite.store.variant("MUG-BLUE").id },
    ])
  })

  it("leaves an order unpaid that the marketplace has not debited", async () => {
    await bench.open({ emit_order_placed: false })
    const placed = listenTo("order.placed")
    const order = bench.place({ payment_workflow: "PAY_ON_DELIVERY" })
    await bench.import()

    expect(await bench.medusaOrderOf(order)).toMatchObject({
      status: "pending",
      transactions: [],
      summary: { paid_total: 0, pending_difference: 10 },
      payment_collections: [
        {
          status: "authorized",
          authorized_amount: 10,
          payments: [{ captured_at: null, captures: [] }],
        },
      ],
    })
    expect(placed).toEqual([])
  })
})
