import { Modules } from "@medusajs/framework/utils"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// An imported order follows what Mirakl tells about it later, each change once.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    ...args: Parameters<typeof suite.simulator.control.orders.move>
  ) => suite.simulator.control.orders.move(...args)

  /** Stocked and reserved units of a SKU at the first location. */
  const stockOf = async (sku: string) => {
    const [level] = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({
        inventory_item_id: suite.store.variant(sku).inventory_items[0]?.id,
        location_id: suite.store.stock_location_ids[0],
      })
    return [Number(level?.stocked_quantity), Number(level?.reserved_quantity)]
  }

  /** Imports twice more: nothing may happen the second time. */
  const importAndAgain = async () => {
    const job = await bench.import()
    const rows = await bench.countRows()
    await suite.mirakl.orders.changes.followAgain(bench.instance.id)
    await bench.import()
    expect(await bench.countRows()).toEqual(rows)
    return job
  }

  it("captures what the marketplace debits later", async () => {
    await bench.open()
    const order = bench.place({ payment_workflow: "PAY_ON_DELIVERY" })
    await bench.import()
    expect(await bench.detailOf(order)).toMatchObject({
      payment_status: "authorized",
    })

    move(order.order_id, "debit-ok")
    const job = await importAndAgain()

    expect(job.result).toMatchObject({ updated: 1, failed: 0 })
    expect(await bench.detailOf(order)).toMatchObject({
      payment_status: "captured",
      summary: { paid_total: 10, pending_difference: 0 },
      transactions: [{ amount: 10, reference: "capture" }],
    })
  })

  it("updates an address that Mirakl changes before anything is fulfilled", async () => {
    await bench.open()
    const order = bench.place()
    await bench.import()
    const { customer } = suite.simulator.control.orders.require(order.order_id)
    const moveTo = (street: object) =>
      suite.simulator.control.orders.update(order.order_id, {
        customer: {
          ...customer,
          shipping_address: { ...customer.shipping_address, ...street },
        },
      })
    moveTo({ street_1: "9 quai neuf", street_2: "Apt 4", phone: "+33199" })
    const job = await importAndAgain()

    expect(job.result).toMatchObject({ updated: 1, failed: 0 })
    expect(await bench.detailOf(order)).toMatchObject({
      shipping_address: {
        address_1: "9 quai neuf",
        address_2: "Apt 4",
        phone: "+33199",
      },
    })

    // What is gone there is gone here.
    moveTo({ street_1: "1 rue du Bac", street_2: null, phone: null })
    const again = await importAndAgain()
    expect(again.result).toMatchObject({ updated: 1, failed: 0 })
    expect(await bench.detailOf(order)).toMatchObject({
      shipping_address: {
        address_1: "1 rue du Bac",
        address_2: null,
        phone: null,
      },
    })
  })

  it("takes cancelled units off a line, with price, taxes, reservation and money", async () => {
    await bench.open()
    const order = bench.place({
      order_tax_mode: "TAX_EXCLUDED",
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 3,
          price_unit: 9.99,
          shipping_price: 3,
          taxes: [{ code: "VAT", rate: 20, amount: 5.99 }],
          shipping_taxes: [{ code: "VAT", rate: 20, amount: 0.6 }],
        },
        { offer_sku: "MUG-BLUE", price_unit: 5 },
      ],
    })
    await bench.import()
    expect(await stockOf("MUG-RED")).toEqual([50, 3])

    move(order.order_id, "cancel-line", {
      order_line_id: `${order.order_id}-1`,
      quantity: 1,
      amount: 9.99,
      shipping_amount: 1,
    })
    const job = await importAndAgain()

    expect(job.result).toMatchObject({ updated: 1, failed: 0 })
    const binding = await bench.bindingOf(order)
    const detail = await bench.detailOf(order)
    expect(detail.original_total).toBe(binding.total)
    expect(detail).toMatchObject({
      total: binding.total,
      payment_status: "partially_refunded",
      summary: { pending_difference: 0 },
    })
    expect(
      (detail.items as Json[]).map(({ variant_sku, quantity }) => [
        variant_sku,
        quantity,
      ])
    ).toEqual(
      expect.arrayContaining([
        ["MUG-RED", 2],
        ["MUG-BLUE", 1],
      ])
    )
    expect(await stockOf("MUG-RED")).toEqual([50, 2])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("takes money off and leaves the goods when only an amount is cancelled", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 3, price_unit: 55 }],
    })
    await bench.import()
    move(order.order_id, "cancel-line", {
      order_line_id: `${order.order_id}-1`,
      quantity: 0,
      amount: 12.34,
    })
    await importAndAgain()

    expect(await bench.detailOf(order)).toMatchObject({
      total: 152.66,
      items: [{ quantity: 3 }],
      summary: { pending_difference: 0, refunded_total: 12.34 },
    })
    expect(await stockOf("MUG-RED")).toEqual([50, 3])
  })

  it("books each refund of the marketplace once, also of an amount only", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 10 }],
    })
    await bench.import()
    const refund = (amount: number) =>
      move(order.order_id, "refund", {
        order_line_id: `${order.order_id}-1`,
        quantity: 0,
        amount,
      })
    refund(3)
    await importAndAgain()
    refund(4.5)
    await importAndAgain()

    const detail = await bench.detailOf(order)
    expect(detail).toMatchObject({
      total: 12.5,
      original_total: 20,
      payment_status: "partially_refunded",
      summary: { pending_difference: 0, refunded_total: 7.5 },
      payment_collections: [{ refunded_amount: 7.5 }],
    })
    const [collection] = detail.payment_collections as Json[]
    const [payment] = collection?.payments as Json[]
    expect(
      (payment?.refunds as Json[]).map(({ amount }) => amount).sort()
    ).toEqual([3, 4.5])
  })

  it("fulfils part by part what leaves in parts on Mirakl, and does not tell it back", async () => {
    suite.simulator.control.marketplace.updatePlatform({ multi_shipment: true })
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
    })
    await bench.import()
    await fetch(`${suite.simulator.url}/api/shipments`, {
      method: "POST",
      headers: {
        authorization: suite.simulator.apiKey,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        shipments: [
          {
            order_id: order.order_id,
            shipment_lines: [
              { order_line_id: `${order.order_id}-1`, quantity: 2 },
            ],
            shipped: true,
            tracking: { carrier_code: "COLISSIMO", tracking_number: "P1" },
          },
        ],
      }),
    })
    await importAndAgain()
    expect(await stockOf("MUG-RED")).toEqual([48, 1])
    expect(await bench.detailOf(order)).toMatchObject({
      fulfillment_status: "partially_shipped",
      fulfillments: [{ labels: [{ tracking_number: "P1" }] }],
    })

    move(order.order_id, "ship", {
      tracking: { carrier_code: "COLISSIMO", tracking_number: "P2" },
    })
    move(order.order_id, "receive")
    suite.simulator.control.journal.clear()
    await importAndAgain()
    await suite.admin.runOperation(bench.instance.id, "export_shipments")

    expect(await stockOf("MUG-RED")).toEqual([47, 0])
    expect(await bench.detailOf(order)).toMatchObject({
      fulfillment_status: "delivered",
    })
    const written = suite.simulator.control.journal
      .list({})
      .filter(({ method }) => method !== "GET")
      .map(({ operation }) => operation)
    // Nothing but what the order is called here.
    expect(written).toEqual(["OR04"])
  })

  // Mirakl's order says nothing of it: its lines are still to be shipped.
  it("fulfils a part that left on Mirakl before the order was first seen", async () => {
    suite.simulator.control.marketplace.updatePlatform({ multi_shipment: true })
    await bench.open()
    const order = bench.place({
      payment_workflow: "PAY_ON_DELIVERY",
      lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
    })
    suite.simulator.control.advanceTime(60_000)
    move(order.order_id, "ship-parcel", { quantity: 2 })
    suite.simulator.control.advanceTime(60_000)
    move(order.order_id, "debit-ok")

    await importAndAgain()

    expect(await stockOf("MUG-RED")).toEqual([48, 1])
    expect(await bench.detailOf(order)).toMatchObject({
      fulfillment_status: "partially_shipped",
    })
  })

  it("flags a cancelation of goods that have left, and undoes nothing", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    await bench.import()
    move(order.order_id, "ship")
    await bench.import()
    expect(await stockOf("MUG-RED")).toEqual([48, 0])
    move(order.order_id, "cancel")
    const job = await bench.import()

    expect(job.result).toMatchObject({ updated: 1 })
    expect(await bench.bindingOf(order)).toMatchObject({
      status: "imported",
      mirakl_state: "CANCELED",
      flags: { CANCELED_AFTER_FULFILLMENT: { units: 2 } },
    })
    expect(await bench.detailOf(order)).toMatchObject({ status: "pending" })
    expect(await stockOf("MUG-RED")).toEqual([48, 0])
  })
})
