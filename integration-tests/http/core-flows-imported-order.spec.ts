import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  confirmOrderEditRequestWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  getOrderDetailWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  receiveItemReturnRequestWorkflow,
  refundPaymentWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { computeOrderState, type OrderInput } from "mirakl-simulator"
import { heardEvent } from "../fixtures/heard-event"
import { recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { packOrder, shipFulfillment } from "../fixtures/ship-order"

const DETAIL = [
  "id",
  "status",
  "total",
  "tax_total",
  "items.*",
  "items.detail.*",
  "fulfillments.*",
  "summary.*",
  "payment_collections.*",
  "payment_collections.payments.*",
]

// What an import makes is an ordinary order: core's own workflows run on it.
describeMiraklHttp((suite) => {
  /** Two red mugs and a garden kit, 65.80 € with shipping, paid. */
  const importOrder = async (changes: Partial<OrderInput> = {}) => {
    suite.simulator.control.orders.create({
      order_id: "CORE-1-A",
      order_tax_mode: "TAX_EXCLUDED",
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 2,
          price_unit: 15,
          shipping_price: 5,
          taxes: [{ code: "VAT", rate: 20, amount: 6 }],
          shipping_taxes: [{ code: "VAT", rate: 20, amount: 1 }],
        },
        {
          offer_sku: "KIT-GARDEN",
          quantity: 1,
          price_unit: 19.83,
          taxes: [{ code: "VAT", rate: 20, amount: 3.97 }],
        },
      ],
      ...changes,
    })
    const instance = await suite.connect({
      import_orders_created_after: "2020-01-01T00:00:00Z",
    })
    await suite.admin.runOperation(instance.id, "import_orders")
    const { data } = await suite.admin.get("orders")
    return detailOf(String(recordsOf(data, "orders")[0]?.order_id))
  }

  const detailOf = async (order_id: string) => {
    const { result } = await getOrderDetailWorkflow(suite.container).run({
      input: { order_id, fields: DETAIL },
    })
    return {
      order: result,
      item: (sku: string) => {
        const item = result.items?.find((it) => it.variant_sku === sku)
        if (!item) {
          throw new Error(`The order has no item ${sku}.`)
        }
        return item
      },
      payment: result.payment_collections?.[0]?.payments?.[0],
    }
  }

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

  const packAll = async ({
    order,
    item,
  }: Awaited<ReturnType<typeof importOrder>>) => {
    const items = [
      { id: item("MUG-RED").id, quantity: 2 },
      { id: item("KIT-GARDEN").id, quantity: 1 },
    ]
    const fulfillment = await packOrder(
      suite.container,
      order.id,
      items,
      suite.store.stock_location_ids[0]
    )
    return { items, fulfillment }
  }

  const editOrder = async (order_id: string, id: string, quantity: number) => {
    const { container } = suite
    await beginOrderEditOrderWorkflow(container).run({ input: { order_id } })
    await orderEditUpdateItemQuantityWorkflow(container).run({
      input: { order_id, items: [{ id, quantity }] },
    })
    await confirmOrderEditRequestWorkflow(container).run({
      input: { order_id, confirmed_by: suite.store.admin.id },
    })
  }

  it("fulfils, ships and delivers it, and its stock moves once", async () => {
    const imported = await importOrder()
    expect(await stockOf("MUG-RED")).toEqual([50, 2])
    expect(await stockOf("POT-S")).toEqual([40, 2])
    expect(await stockOf("SOIL-10")).toEqual([30, 1])

    const { items, fulfillment } = await packAll(imported)
    expect(await stockOf("MUG-RED")).toEqual([48, 0])
    expect(await stockOf("POT-S")).toEqual([38, 0])
    expect(await stockOf("SOIL-10")).toEqual([29, 0])

    const orderId = imported.order.id
    await shipFulfillment(suite.container, orderId, fulfillment, items, ["T1"])
    await markOrderFulfillmentAsDeliveredWorkflow(suite.container).run({
      input: { orderId, fulfillmentId: fulfillment },
    })

    const { order } = await detailOf(orderId)
    expect(order).toMatchObject({
      fulfillment_status: "delivered",
      payment_status: "captured",
      total: 65.8,
    })
    expect(order.summary?.pending_difference).toBe(0)
  })

  it("cancels its fulfilment, and the units are reserved again", async () => {
    const imported = await importOrder()
    const { fulfillment } = await packAll(imported)

    await cancelOrderFulfillmentWorkflow(suite.container).run({
      input: { order_id: imported.order.id, fulfillment_id: fulfillment },
    })

    expect(await stockOf("MUG-RED")).toEqual([50, 2])
    expect(await stockOf("POT-S")).toEqual([40, 2])
  })

  it("takes a unit off by an order edit, with its price, taxes and reservation", async () => {
    const { order, item } = await importOrder()

    await editOrder(order.id, item("MUG-RED").id, 1)

    const edited = await detailOf(order.id)
    expect(edited.order.total).toBe(47.8)
    expect(edited.order.summary?.pending_difference).toBe(-18)
    // Core reserves an edited line anew, at a location of its own choice.
    const [mug] = suite.store.variant("MUG-RED").inventory_items
    const reservations = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({ inventory_item_id: mug?.id })
    expect(reservations.map((it) => Number(it.quantity))).toEqual([1])
  })

  it("keeps the marketplace's taxes when a line with taxes in its price is edited", async () => {
    const { order, item } = await importOrder({
      order_tax_mode: "TAX_INCLUDED",
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 3,
          price_unit: 9.99,
          // No rate of 20 % gives this: the marketplace rounds per unit.
          taxes: [{ code: "VAT", rate: 20, amount: 5.01 }],
        },
      ],
    })
    expect(order.total).toBe(29.97)

    await editOrder(order.id, item("MUG-RED").id, 2)

    const edited = await detailOf(order.id)
    expect(edited.order).toMatchObject({ total: 19.98, tax_total: 3.34 })
    expect(edited.order.summary?.pending_difference).toBe(-9.99)
  })

  it("captures what the marketplace had not debited at first", async () => {
    const { order, payment } = await importOrder({
      payment_workflow: "PAY_ON_DELIVERY",
    })
    expect(order.payment_status).toBe("authorized")

    await capturePaymentWorkflow(suite.container).run({
      input: { payment_id: payment?.id ?? "" },
    })

    const paid = await detailOf(order.id)
    expect(paid.order.payment_status).toBe("captured")
    expect(paid.order.summary?.pending_difference).toBe(0)
  })

  it("refunds a part, and then all of it", async () => {
    const { order, payment } = await importOrder()
    const refund = (amount: number) =>
      refundPaymentWorkflow(suite.container).run({
        input: {
          payment_id: payment?.id ?? "",
          amount,
          created_by: suite.store.admin.id,
        },
      })

    await refund(5.8)
    expect((await detailOf(order.id)).order).toMatchObject({
      payment_status: "partially_refunded",
      total: 60,
    })

    await refund(60)
    const refunded = await detailOf(order.id)
    expect(refunded.order).toMatchObject({
      payment_status: "refunded",
      total: 0,
    })
    expect(refunded.order.summary?.pending_difference).toBe(0)
    await expect(refund(1)).rejects.toMatchObject({
      message: expect.stringContaining("more than the captured") as string,
    })
  })

  it("takes a delivered unit back by a return", async () => {
    const imported = await importOrder()
    const orderId = imported.order.id
    const { items, fulfillment } = await packAll(imported)
    await shipFulfillment(suite.container, orderId, fulfillment, items, ["T1"])
    const itemId = imported.item("MUG-RED").id

    const { result: begun } = await beginReturnOrderWorkflow(
      suite.container
    ).run({
      input: {
        order_id: orderId,
        location_id: suite.store.stock_location_ids[0],
      },
    })
    const return_id = begun.return_id ?? ""
    await requestItemReturnWorkflow(suite.container).run({
      input: { return_id, items: [{ id: itemId, quantity: 1 }] },
    })
    await confirmReturnRequestWorkflow(suite.container).run({
      input: { return_id },
    })
    await beginReceiveReturnWorkflow(suite.container).run({
      input: { return_id },
    })
    await receiveItemReturnRequestWorkflow(suite.container).run({
      input: { return_id, items: [{ id: itemId, quantity: 1 }] },
    })
    await confirmReturnReceiveWorkflow(suite.container).run({
      input: { return_id, confirmed_by: suite.store.admin.id },
    })

    const returned = await detailOf(orderId)
    expect(returned.item("MUG-RED").detail).toMatchObject({
      return_received_quantity: 1,
    })
    expect(returned.order.summary?.pending_difference).toBe(-18)
    expect(await stockOf("MUG-RED")).toEqual([49, 0])
  })

  // The units stay held until Mirakl agrees, which a subscriber asks it to.
  it("cancels it: money given back, units freed once Mirakl agrees", async () => {
    const { order } = await importOrder({
      payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION",
      customer_debited: true,
    })
    expect(order.payment_status).toBe("captured")

    await heardEvent(suite.container, "order.canceled", () =>
      cancelOrderWorkflow(suite.container).run({
        input: { order_id: order.id, canceled_by: suite.store.admin.id },
      })
    )

    const placed = suite.simulator.control.orders.require("CORE-1-A")
    expect(computeOrderState(placed)).toBe("CANCELED")
    const canceled = await detailOf(order.id)
    expect(canceled.order).toMatchObject({
      status: "canceled",
      payment_status: "refunded",
    })
    expect(canceled.order.summary?.pending_difference).toBe(0)
    expect(await stockOf("MUG-RED")).toEqual([50, 0])
    expect(await stockOf("POT-S")).toEqual([40, 0])
    expect(await stockOf("SOIL-10")).toEqual([30, 0])
  })

  it("is reached from its Mirakl order, and the Mirakl order from it", async () => {
    const { order } = await importOrder()
    const query = suite.container.resolve(ContainerRegistrationKeys.QUERY)

    const { data } = await query.graph({
      entity: "order",
      filters: { id: order.id },
      fields: ["id", "mirakl_order.*"],
    })

    expect(data).toMatchObject([
      { mirakl_order: { mirakl_order_id: "CORE-1-A", order_id: order.id } },
    ])
    const { data: bindings } = await query.graph({
      entity: "mirakl_order",
      filters: { mirakl_order_id: "CORE-1-A" },
      fields: ["id", "order.id"],
    })
    expect(bindings).toMatchObject([{ order: { id: order.id } }])
  })
})
