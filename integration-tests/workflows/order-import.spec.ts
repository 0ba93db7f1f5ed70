import { Modules } from "@medusajs/framework/utils"
import { recordOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
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

  it("imports an order whose texts no database stores as they are", async () => {
    await bench.open()
    const order = bench.place({
      order_id: "NUL-1-A",
      customer: { firstname: "Zo\u0000é", lastname: "caf\ud83d" },
      shipping_address: { city: "Par\u0000is" },
      lines: [{ offer_sku: "MUG-RED", product_title: "Mug \ude00\u0000" }],
    })

    expect(await bench.import()).toMatchObject({
      status: "done",
      result: { imported: 1 },
    })
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      shipping_address: { city: "Paris" },
      items: [{ title: "Mug \ufffd" }],
      customer: { first_name: "Zoé", last_name: "caf\ufffd" },
    })
  })

  it("imports an order whole: buyer, addresses, taxes, shipping, payment and units", async () => {
    await bench.open()
    const placed = listenTo("order.placed")
    const imported = listenTo("mirakl-order.imported")
    const order = bench.place({
      order_id: "WHOLE-1-A",
      order_tax_mode: "TAX_EXCLUDED",
      shipping_type_code: "STD",
      customer: { customer_id: "C-7", firstname: "Zoé", lastname: "Exemple" },
      billing_address: { street_1: "1 rue du Bac", company: "Exemple SARL" },
      shipping_address: {
        street_1: "2 quai Est",
        country: "Belgique",
        country_iso_code: "BEL",
        additional_info: "Second floor",
      },
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 3,
          price_unit: 9.99,
          shipping_price: 4.9,
          taxes: [
            { code: "VAT", rate: 20, amount: 5.99 },
            { code: "ECO", amount: 0.13 },
          ],
          shipping_taxes: [{ code: "VAT", rate: 20, amount: 0.98 }],
          fees: [{ code: "GIFT", amount: 1.5 }],
        },
        { offer_sku: "KIT-GARDEN", price_unit: 14.9, shipping_price: 2.1 },
        { offer_sku: "MUG-BLUE", price_unit: 99, state: "REFUSED" },
      ],
    })

    const job = await bench.import()

    expect(job).toMatchObject({
      status: "done",
      result: {
        in_window: 1,
        here: 1,
        missing: 0,
        doubled: 0,
        imported: 1,
        already: 0,
        waiting: 0,
        held: 0,
        ignored: 0,
        failed: 0,
      },
    })
    const binding = await bench.bindingOf(order)
    const [line] = await bench.linesOf(job)
    expect(line).toMatchObject({
      key: "WHOLE-1-A",
      status: "done",
      reference_type: "mirakl_order",
      reference_id: binding.id,
      result: { outcome: "imported", order_id: binding.order_id },
    })
    expect(binding).toMatchObject({
      status: "imported",
      mirakl_state: "SHIPPING",
      total: 60.47,
    })
    const medusa = await bench.medusaOrderOf(order)
    expect(medusa).toMatchObject({
      id: binding.order_id,
      status: "pending",
      is_draft_order: false,
      region_id: suite.store.region_id,
      sales_channel_id: suite.store.sales_channel_id,
      currency_code: "eur",
      no_notification: true,
      email: expect.stringMatching(/@mirakl\.invalid$/) as string,
      total: 60.47,
      tax_total: 7.1,
      shipping_total: 7.98,
      summary: { paid_total: 60.47, pending_difference: 0 },
      metadata: { mirakl_order_id: "WHOLE-1-A" },
      billing_address: {
        first_name: "Camille",
        company: "Exemple SARL",
        address_1: "1 rue du Bac",
        country_code: "fr",
      },
      shipping_address: {
        address_1: "2 quai Est",
        country_code: "be",
        metadata: { additional_info: "Second floor" },
      },
      customer: { first_name: "Zoé", last_name: "Exemple", has_account: false },
      transactions: [{ amount: 60.47, reference: "capture" }],
      payment_collections: [
        {
          status: "completed",
          amount: 60.47,
          captured_amount: 60.47,
          payments: [{ amount: 60.47, captures: [{ amount: 60.47 }] }],
        },
      ],
      shipping_methods: [
        {
          amount: 7,
          shipping_option_id: suite.store.shipping_option_id,
          tax_lines: [{ code: "VAT", total: 0.98 }],
        },
      ],
    })
    const items = medusa.items as Json[]
    expect(items).toHaveLength(3)
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          variant_sku: "MUG-RED",
          quantity: 3,
          unit_price: 9.99,
          is_tax_inclusive: false,
          tax_lines: expect.arrayContaining([
            expect.objectContaining({
              code: "VAT",
              total: 5.99,
              metadata: { mirakl_rate: 20, mirakl_amount: "5.99" },
            }),
            expect.objectContaining({ code: "ECO", total: 0.13 }),
          ]) as unknown,
        }),
        expect.objectContaining({ title: "GIFT", unit_price: 1.5 }),
        expect.objectContaining({ variant_sku: "KIT-GARDEN" }),
      ])
    )
    const reservations = await bench.reservationsOf(order)
    expect(
      reservations.map((it) => [it.location_id, Number(it.quantity)]).sort()
    ).toEqual(
      [3, 2, 1]
        .map((units) => [suite.store.stock_location_ids[0], units])
        .sort()
    )
    expect(await bench.lostReservations()).toEqual([])
    expect(placed).toEqual([{ id: binding.order_id }])
    expect(imported).toEqual([{ id: binding.id, order_id: binding.order_id }])
  })

  it("makes nothing twice of a page that it reads twice", async () => {
    await bench.open()
    bench.place()
    bench.place({ lines: [{ offer_sku: "MUG-BLUE", quantity: 2 }] })
    await bench.import()
    const rows = await bench.countRows()
    expect(rows).toMatchObject({ order: 2, capture: 2, reservation_item: 2 })

    const again = await bench.import()

    expect(again.result).toMatchObject({
      in_window: 2,
      imported: 0,
      already: 2,
    })
    expect(await bench.linesOf(again)).toEqual([])
    expect(await bench.countRows()).toEqual(rows)
  })

  it("updates the customer of a second order instead of making another", async () => {
    await bench.open()
    const customer = { customer_id: "C-1", firstname: "Ana", lastname: "Old" }
    const first = bench.place({ customer })
    await bench.import()
    const second = bench.place({
      customer: { ...customer, lastname: "New" },
      billing_address: { street_1: "9 new street", phone: "+33199009999" },
    })
    await bench.import()

    const before = await bench.medusaOrderOf(first)
    const after = await bench.medusaOrderOf(second)
    expect(after.customer_id).toBe(before.customer_id)
    expect(after.email).toBe(before.email)
    expect(after.customer).toMatchObject({
      last_name: "New",
      phone: "+33199009999",
      addresses: expect.arrayContaining([
        expect.objectContaining({
          address_1: "9 new street",
          is_default_billing: true,
        }),
      ]) as unknown,
    })
    // The first order keeps the address it was billed to.
    expect(before.billing_address).not.toMatchObject({
      address_1: "9 new street",
    })
    expect(await bench.countRows()).toMatchObject({
      order: 2,
      customer: 1,
      customer_address: 2,
    })
  })

  it("counts the orders that there are before it is confirmed, and takes the open ones over", async () => {
    const created_date = "2020-01-01T00:00:00Z"
    const open = bench.place({ created_date })
    const shipped = bench.place({ created_date, state: "SHIPPED" })
    bench.place({ created_date, state: "REFUSED" })
    const draft = await suite.admin.createInstance(
      suite.body(suite.storeSide())
    )

    const { data } = await suite.admin.get(
      `instances/${draft.id}/existing-orders`
    )
    expect(data.existing_orders).toEqual({ total: 3, open: 1, left: 1 })

    const { data: confirmed } = await suite.admin.post(
      `instances/${draft.id}/confirm`,
      { existing_orders: "take_over" }
    )
    bench.instance = recordOf(confirmed, "instance")
    expect(bench.instance).toMatchObject({ existing_orders: "take_over" })
    const job = await bench.import()

    expect(job.result).toMatchObject({
      in_window: 3,
      here: 3,
      imported: 1,
      ignored: 2,
    })
    expect(await bench.bindingOf(open)).toMatchObject({ status: "imported" })
    expect(await bench.bindingOf(shipped)).toMatchObject({ status: "ignored" })
  })

  it("imports what is short of stock all the same, and says so", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "CHAIR-LAST", quantity: 3, price_unit: 59 }],
    })
    const job = await bench.import()

    const [line] = await bench.linesOf(job)
    expect(line).toMatchObject({
      status: "done",
      result: { outcome: "imported", short_skus: ["CHAIR-LAST"] },
    })
    const reservations = await bench.reservationsOf(order)
    expect(reservations.map((it) => Number(it.quantity))).toEqual([3])
    expect(await bench.lostReservations()).toEqual([])
  })
})
