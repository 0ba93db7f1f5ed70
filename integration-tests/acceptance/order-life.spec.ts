import { Modules } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import type { Identified, Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { packOrder } from "../fixtures/ship-order"

const SHOP_ID = 2000
const OTHER_SHOP_ID = 2001
const OTHER_KEY = "second-key-2222"

// What the merchant was promised about orders that go on after their import.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    ...args: Parameters<typeof suite.simulator.control.orders.move>
  ) => suite.simulator.control.orders.move(...args)

  // Files outlive the database.
  afterEach(async () => {
    const invoices = await suite.mirakl.listMiraklInvoices()
    await suite.container
      .resolve(Modules.FILE)
      .deleteFiles(invoices.flatMap(({ file_id }) => file_id ?? []))
  })

  const stockOf = async (sku: string) => {
    const [level] = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({
        inventory_item_id: suite.store.variant(sku).inventory_items[0]?.id,
        location_id: suite.store.stock_location_ids[0],
      })
    return [Number(level?.stocked_quantity), Number(level?.reserved_quantity)]
  }

  const detailOf = async (order: { order_id: string }) => {
    const binding = await bench.bindingOf(order)
    const { result } = await getOrderDetailWorkflow(suite.container).run({
      input: {
        order_id: String(binding.order_id),
        fields: [
          "id",
          "status",
          "is_draft_order",
          "summary.*",
          "payment_collections.*",
          "fulfillments.*",
          "fulfillments.labels.*",
        ],
      },
    })
    return JSON.parse(JSON.stringify(result)) as Json
  }

  const TRACKING = {
    tracking: { carrier_code: "COLISSIMO", tracking_number: "6A1" },
  }
  const SHIPPED = {
    fulfillments: [{ labels: [{ tracking_number: "6A1" }] }],
  }

  it.each([
    ["SHIPPED", [], "shipped"],
    ["RECEIVED", ["receive"], "delivered"],
    ["CLOSED", ["close"], "delivered"],
  ] as const)(
    "S17 fulfils an imported order that becomes %s on Mirakl, with tracking and one stock move",
    async (_, moves, fulfillment_status) => {
      await bench.open()
      const order = bench.place({
        lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
      })
      await bench.import()
      expect(await stockOf("MUG-RED")).toEqual([50, 2])

      move(order.order_id, "ship", TRACKING)
      moves.forEach((action) => move(order.order_id, action))
      suite.simulator.control.journal.clear()
      await bench.import()
      await bench.import()

      expect(await detailOf(order)).toMatchObject({
        ...SHIPPED,
        fulfillment_status,
      })
      expect(await stockOf("MUG-RED")).toEqual([48, 0])
      // Nothing is told back but what the order is called here.
      await suite.admin.runOperation(bench.instance.id, "export_shipments")
      const written = suite.simulator.control.journal
        .list({})
        .filter(({ method }) => method !== "GET")
      expect(written.map(({ operation }) => operation)).toEqual(["OR04"])
    }
  )

  it("S18 validates an order that arrives fulfilled, its stock moved once, or not at all where the merchant chose that", async () => {
    await bench.open()
    const fresh = bench.place({
      state: "SHIPPED",
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
      ...TRACKING,
    })
    const old = bench.place({
      state: "RECEIVED",
      created_date: "2026-01-01T00:00:00Z",
      lines: [{ offer_sku: "MUG-BLUE", quantity: 3 }],
      ...TRACKING,
    })
    await suite.admin.post(`instances/${bench.instance.id}`, {
      import_orders_created_after: "2026-02-01T00:00:00Z",
      existing_orders: "no_stock",
    })
    const [stocked] = await stockOf("MUG-BLUE")
    await bench.import()
    await bench.import()

    expect(await detailOf(fresh)).toMatchObject({
      ...SHIPPED,
      fulfillment_status: "shipped",
    })
    expect(await stockOf("MUG-RED")).toEqual([48, 0])
    expect(await detailOf(old)).toMatchObject({
      ...SHIPPED,
      fulfillment_status: "delivered",
    })
    expect(await stockOf("MUG-BLUE")).toEqual([stocked, 0])
  })

  it("S19 S20 cancels the order and its open deliveries, and shows Mirakl's reason", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    await bench.import()
    const { id, items } = await bench.medusaOrderOf(order)
    await packOrder(
      suite.container,
      String(id),
      (items as Identified[]).map((item) => ({ id: item.id, quantity: 1 })),
      suite.store.stock_location_ids[0] ?? ""
    )
    expect(await stockOf("MUG-RED")).toEqual([49, 1])

    const [platform] = suite.simulator.state.platforms.values()
    const reason = platform?.reasons.find(({ type }) => type === "CANCELATION")
    move(order.order_id, "cancel", { reason_code: reason?.code })
    await bench.import()
    await bench.import()

    expect(await detailOf(order)).toMatchObject({
      status: "canceled",
      payment_status: "refunded",
      summary: { pending_difference: 0 },
      fulfillments: [{ canceled_at: expect.any(String) as string }],
    })
    expect(await stockOf("MUG-RED")).toEqual([50, 0])
    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
      mirakl_state_reason_code: reason?.code,
      mirakl_state_reason_label: reason?.label,
    })
  })

  it("S27 confirms, captures and invoices by payment type and financial status, each on its own, as the first rule says that matches", async () => {
    await bench.open({ invoice_prefix: "S27-" })
    const byPayment = {
      payment_type: "invoice",
      capture_payment: false,
      create_invoice: true,
    }
    const byStatus = { financial_status: "pending", confirm_order: false }
    const setRules = (...workflow_rules: Json[]) =>
      suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
        workflow_rules,
      })
    const later = { payment_workflow: "PAY_ON_DELIVERY" as const }
    const invoicesOf = async (order: { order_id: string }) =>
      (await bench.bindingOf(order)).invoices

    await setRules(byPayment, byStatus)
    const pending = bench.place({ ...later, payment_type: "card" })
    const invoice = bench.place({ payment_type: "invoice" })
    const paid = bench.place({ payment_type: "card" })
    const both = bench.place({ ...later, payment_type: "invoice" })
    await bench.import()
    expect(await detailOf(both)).toMatchObject({ is_draft_order: false })
    expect(await invoicesOf(both)).toHaveLength(1)
    expect(await invoicesOf(invoice)).toMatchObject([
      { number: expect.stringContaining("S27-"), error_code: null },
    ])
    expect(await invoicesOf(paid)).toEqual([])
    expect(await invoicesOf(pending)).toEqual([])

    await setRules(byStatus, byPayment)
    const bothAgain = bench.place({ ...later, payment_type: "invoice" })
    await bench.import()
    expect(await detailOf(bothAgain)).toMatchObject({ is_draft_order: true })
    expect(await invoicesOf(bothAgain)).toEqual([])

    expect(await detailOf(pending)).toMatchObject({ is_draft_order: true })
    expect(await bench.reservationsOf(pending)).toHaveLength(1)
    expect(await detailOf(invoice)).toMatchObject({
      status: "pending",
      payment_status: "authorized",
    })
    expect(await detailOf(paid)).toMatchObject({
      status: "pending",
      payment_status: "captured",
    })

    move(pending.order_id, "debit-ok")
    await bench.import()
    expect(await detailOf(pending)).toMatchObject({
      status: "pending",
      is_draft_order: false,
      payment_status: "captured",
    })
    expect(await bench.reservationsOf(pending)).toHaveLength(1)
  })

  it("S33 imports the states that each instance names", async () => {
    await bench.open({ order_states: ["SHIPPING"] })
    const shipped = bench.place({ state: "SHIPPED" })
    const closed = bench.place({ state: "CLOSED" })
    await bench.import()
    expect(await bench.bindingOf(shipped)).toMatchObject({ status: "ignored" })
    await suite.admin.post(`instances/${bench.instance.id}`, {
      order_states: ["SHIPPING", "CLOSED"],
    })
    await bench.import()
    expect(await bench.bindingOf(shipped)).toMatchObject({ status: "ignored" })
    expect(await bench.bindingOf(closed)).toMatchObject({ status: "imported" })
  })

  it("S33 keeps the states of one instance apart from those of another", async () => {
    const { marketplace } = suite.simulator.control
    marketplace.setShop({ shop_id: OTHER_SHOP_ID })
    marketplace.setKey({ key: OTHER_KEY, shop_ids: [OTHER_SHOP_ID] })
    const other = new OrderTestBench(suite)
    await bench.open({ order_states: ["SHIPPING"] })
    await other.open({
      name: "Second",
      api_key: OTHER_KEY,
      order_states: ["SHIPPING", "SHIPPED"],
    })
    const place = (shop_id: number) =>
      bench.place({ shop_id, state: "SHIPPED" })
    const here = place(SHOP_ID)
    const there = place(OTHER_SHOP_ID)

    await bench.import()
    await other.import()

    expect(await bench.bindingOf(here)).toMatchObject({ status: "ignored" })
    expect(await other.bindingOf(there)).toMatchObject({ status: "imported" })
  })
})
