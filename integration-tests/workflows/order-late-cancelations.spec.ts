import { Modules } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { readFollowedState } from "../fixtures/followed-state"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { packOrder, shipFulfillment } from "../fixtures/ship-order"

type Item = { id: string; variant_sku: string; quantity: number }

// What is cancelled when it is packed or has left follows as far as it can, and
// holds up nothing else.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const cancelUnits = (
    { order_id }: Order,
    line: number,
    input: { quantity: number; amount: number; shipping_amount?: number }
  ) =>
    suite.simulator.control.orders.move(order_id, "cancel-line", {
      order_line_id: `${order_id}-${String(line)}`,
      ...input,
    })

  const itemsOf = async (order: Order) => {
    const { items } = await bench.medusaOrderOf(order)
    return Object.fromEntries(
      (items as Item[]).map((item) => [item.variant_sku, item])
    ) as Record<string, Item>
  }

  const pack = async (order: Order, quantity: number) => {
    const { order_id } = await bench.bindingOf(order)
    const units = [
      { id: (await itemsOf(order))["MUG-RED"]?.id ?? "", quantity },
    ]
    const fulfillment_id = await packOrder(
      suite.container,
      String(order_id),
      units,
      suite.store.stock_location_ids[0]
    )
    return { order_id: String(order_id), fulfillment_id, units }
  }

  const reservedOf = async (sku: string) => {
    const rows = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        inventory_item_id: suite.store.variant(sku).inventory_items[0]?.id,
      })
    return rows.reduce((sum, { quantity }) => sum + Number(quantity), 0)
  }

  it("follows the cancelation of one line when another had left already", async () => {
    await bench.open()
    const order = bench.place({
      lines: [
        { offer_sku: "MUG-RED", quantity: 2, price_unit: 10 },
        { offer_sku: "MUG-BLUE", quantity: 1, price_unit: 5 },
        { offer_sku: "MUG-BLUE", quantity: 1, price_unit: 7 },
      ],
    })
    await bench.import()
    const { order_id, fulfillment_id, units } = await pack(order, 2)
    await shipFulfillment(suite.container, order_id, fulfillment_id, units, [])
    cancelUnits(order, 1, { quantity: 1, amount: 10 })
    await bench.import()
    const flags = { CANCELED_AFTER_FULFILLMENT: { units: 1 } }
    expect(await bench.bindingOf(order)).toMatchObject({ flags })
    expect(await bench.medusaOrderOf(order)).toMatchObject({ total: 32 })

    cancelUnits(order, 2, { quantity: 1, amount: 5 })
    const job = await bench.import()

    expect(job.result).toMatchObject({ updated: 1, failed: 0 })
    expect(await bench.bindingOf(order)).toMatchObject({ flags })
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      total: 27,
      summary: { pending_difference: 0, refunded_total: 5 },
    })
    expect((await itemsOf(order))["MUG-RED"]).toMatchObject({ quantity: 2 })
    expect(await reservedOf("MUG-BLUE")).toBe(1)
    expect(await bench.lostReservations()).toEqual([])

    // Nothing is left that a later run could do.
    const rows = await bench.countRows()
    const again = await bench.import()
    expect(again.result).toMatchObject({ updated: 0 })
    expect(await bench.countRows()).toEqual(rows)
  })

  it.each([
    {
      packed: 3,
      canceled: 1,
      meanwhile: { total: 30, refunded: 0, reserved: 0 },
      units: 1,
      after: { total: 20, refunded: 10, reserved: 2 },
    },
    {
      packed: 2,
      canceled: 2,
      meanwhile: { total: 20, refunded: 10, reserved: 0 },
      units: 1,
      after: { total: 10, refunded: 20, reserved: 1 },
    },
  ])(
    "follows $canceled cancelled units of 3 once the $packed packed ones are unpacked",
    async ({ packed, canceled, meanwhile, units, after }) => {
      await bench.open()
      const order = bench.place({
        lines: [{ offer_sku: "MUG-RED", quantity: 3, price_unit: 10 }],
      })
      await bench.import()
      const { order_id, fulfillment_id } = await pack(order, packed)
      cancelUnits(order, 1, { quantity: canceled, amount: canceled * 10 })
      await bench.import()
      const flagged = {
        ...meanwhile,
        fulfilled: packed,
        stocked: 50 - packed,
        flags: expect.objectContaining({
          CANCELED_AFTER_FULFILLMENT: { units },
        }) as Json,
      }
      expect(await readFollowedState(suite, bench, order)).toMatchObject(
        flagged
      )

      // Told once, and looked at again.
      const again = await bench.import()
      expect(again.result).toMatchObject({ updated: 0, failed: 0 })
      expect(await readFollowedState(suite, bench, order)).toMatchObject(
        flagged
      )

      await cancelOrderFulfillmentWorkflow(suite.container).run({
        input: { order_id, fulfillment_id, no_notification: true },
      })
      await bench.import()

      expect(await readFollowedState(suite, bench, order)).toMatchObject({
        ...after,
        captured: 30,
        fulfilled: 0,
        stocked: 50,
        flags: null,
      })
      expect(await bench.medusaOrderOf(order)).toMatchObject({
        summary: { pending_difference: 0 },
      })
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("lets what was packed leave, and looks no more", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 10 }],
    })
    await bench.import()
    const { order_id, fulfillment_id, units } = await pack(order, 2)
    cancelUnits(order, 1, { quantity: 1, amount: 10 })
    await bench.import()
    await shipFulfillment(suite.container, order_id, fulfillment_id, units, [])
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      total: 20,
      refunded: 0,
      shipped: 2,
      stocked: 48,
      flags: { CANCELED_AFTER_FULFILLMENT: { units: 1 } },
    })
    expect(
      await suite.mirakl.orders.changes.toFollow(bench.instance.id, {
        after: "",
        limit: 10,
      })
    ).toEqual([])
  })

  it("tells of an order that was shipped and cancelled on Mirakl between two imports", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 10 }],
    })
    await bench.import()
    suite.simulator.control.orders.move(order.order_id, "ship")
    suite.simulator.control.orders.move(order.order_id, "cancel")
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      total: 20,
      refunded: 0,
      reserved: 2,
      stocked: 50,
      flags: { CANCELED_AFTER_FULFILLMENT: { units: 2, fulfillments: [] } },
    })

    // The way out: the goods came back, or were written off.
    await cancelOrderWorkflow(suite.container).run({
      input: {
        order_id: String((await bench.bindingOf(order)).order_id),
        no_notification: true,
      },
    })
    await bench.import()
    expect(await reservedOf("MUG-RED")).toBe(0)
    expect(await bench.bindingOf(order)).toMatchObject({ flags: null })
  })

  it("follows a cancelation whatever taxes Mirakl tells where the store's own count", async () => {
    await bench.open({ tax_system: "store" })
    // A tax on nothing, which no rate expresses.
    const order = bench.place({
      lines: [
        {
          offer_sku: "MUG-RED",
          price_unit: 0,
          shipping_price: 12,
          taxes: [{ code: "ECO", amount: 0.5 }],
        },
      ],
    })
    await bench.import()
    cancelUnits(order, 1, { quantity: 0, amount: 0, shipping_amount: 2 })
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({ flags: null })
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      total: 10,
      summary: { pending_difference: 0, refunded_total: 2 },
    })
  })
})
