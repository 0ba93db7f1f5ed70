import { Modules } from "@medusajs/framework/utils"
import {
  deleteDraftOrdersWorkflow,
  updateOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Order, OrderInput } from "mirakl-simulator"
import { anonymizeOldOrders } from "../../src/workflows/order/anonymize/anonymize-old-orders"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { packOrder, shipFulfillment } from "../fixtures/ship-order"
import { tablesWith } from "../fixtures/tables-with"

/** In everything that tells who bought, and nowhere else. */
const BUYER = "Zzyzx"
const DAY_MS = 24 * 3600_000

const person = (name: string) => ({
  firstname: `${name}${BUYER}`,
  lastname: BUYER,
})

const address = {
  ...person("Pat"),
  company: `${BUYER} GmbH`,
  street_1: `1 ${BUYER} Road`,
  street_2: BUYER,
  city: BUYER,
  phone: "+33 6 00 00 00 00",
}

const CUSTOMER: Partial<OrderInput> = {
  customer: { customer_id: `C-${BUYER}`, ...person("Pat") },
  customer_notification_email: `${BUYER}@relay.example`,
  billing_address: address,
  shipping_address: {
    ...address,
    ...person("Noé"),
    additional_info: `Ring at ${BUYER}`,
  },
}

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const customers = () => suite.container.resolve(Modules.CUSTOMER)

  const ship = async (order: Order) => {
    const { id, items } = await bench.medusaOrderOf(order)
    const packed = (items as { id: string }[]).map((item) => ({
      id: item.id,
      quantity: 1,
    }))
    const fulfillment = await packOrder(
      suite.container,
      String(id),
      packed,
      suite.store.stock_location_ids[0]
    )
    await shipFulfillment(suite.container, String(id), fulfillment, packed, [
      "T1",
    ])
  }

  /** An order of the buyer's that has arrived. */
  const deliver = async (order_id: string): Promise<Order> => {
    const order = bench.place({ order_id, ...CUSTOMER })
    await bench.import()
    await ship(order)
    suite.simulator.control.orders.move(order_id, "receive")
    await bench.import()
    return order
  }

  const anonymize = async (order: Order) => {
    const { id } = await bench.bindingOf(order)
    return suite.admin.post(`orders/${id}/anonymize`)
  }

  it("leaves nothing of the buyer in the database, also of what Mirakl says later", async () => {
    await bench.open({ buyer_email: "relay", create_company: false })
    const order = bench.place({ order_id: "GONE-1-A", ...CUSTOMER })
    await bench.import()
    const { id } = await bench.medusaOrderOf(order)
    await updateOrderWorkflow(suite.container).run({
      input: {
        id: String(id),
        user_id: suite.store.admin.id,
        shipping_address: { address_1: `2 ${BUYER} Square` },
      },
    })
    await ship(order)
    const refused = await anonymize(order)
    expect(refused.status).toBe(400)
    expect(refused.data).toMatchObject({
      message: expect.stringContaining("needs its buyer") as string,
    })
    suite.simulator.control.orders.move(order.order_id, "receive")
    await bench.import()
    expect(await tablesWith(suite.container, BUYER)).toEqual(
      expect.arrayContaining([
        "customer",
        "customer_address",
        "fulfillment_address",
        "mirakl_order",
        "order",
        "order_address",
        "order_change_action",
      ])
    )

    const { status, data } = await anonymize(order)

    expect(status).toBe(200)
    expect(data).toMatchObject({
      order: { anonymized_at: expect.any(String) as string },
    })
    expect(await tablesWith(suite.container, BUYER)).toEqual([])
    suite.simulator.control.orders.move(order.order_id, "refund", {
      amount: 5,
    })
    await bench.import()
    await bench.import()
    expect(await tablesWith(suite.container, BUYER)).toEqual([])
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      payment_collections: [{ refunded_amount: 5 }],
      shipping_address: { country_code: "fr", city: null },
    })
    expect((await anonymize(order)).status).toBe(200)
  })

  it("keeps a customer as long as another order needs them", async () => {
    await bench.open()
    const first = await deliver("KEPT-1-A")
    const second = await deliver("KEPT-2-A")

    await anonymize(first)
    const { metadata, ...kept } = await bench.medusaOrderOf(first)
    expect(kept).toMatchObject({
      shipping_address: { first_name: null },
      customer: { last_name: BUYER },
    })
    expect(
      await customers().retrieveCustomer(
        String((metadata as Json).mirakl_recipient_customer_id)
      )
    ).toMatchObject({ last_name: BUYER })
    await anonymize(second)

    expect(await tablesWith(suite.container, BUYER)).toEqual([])
  })

  it("anonymizes by itself what is over for longer than the instance keeps buyers", async () => {
    await bench.open({ buyer_retention_days: 30, create_company: false })
    const over = await deliver("OVER-1-A")
    const going = bench.place({ order_id: "GOING-1-A" })
    await bench.import()
    suite.simulator.control.advanceTime(29 * DAY_MS)
    expect(await anonymizeOldOrders(suite.container)).toBe(0)
    suite.simulator.control.advanceTime(2 * DAY_MS)

    expect(await anonymizeOldOrders(suite.container)).toBe(1)

    expect(await tablesWith(suite.container, BUYER)).toEqual([])
    expect(await bench.bindingOf(over)).toMatchObject({
      anonymized_at: expect.any(String) as string,
    })
    expect(await bench.bindingOf(going)).toMatchObject({ anonymized_at: null })
    // Not twice a day, in whatever process.
    expect(await anonymizeOldOrders(suite.container)).toBeNull()
  })

  it("finds the receiver of an order whose payload was purged", async () => {
    await bench.open()
    const order = await deliver("OLD-1-A")
    const { id } = await bench.bindingOf(order)
    await suite.mirakl.updateMiraklOrders({ id, payload: null })

    await anonymize(order)

    expect(await tablesWith(suite.container, BUYER)).toEqual([])
  })

  it("erases a customer whom a person had deleted", async () => {
    await bench.open()
    const order = await deliver("ERASED-1-A")
    const { customer } = await bench.medusaOrderOf(order)
    await customers().softDeleteCustomers([String((customer as Json).id)])

    await anonymize(order)

    expect(await tablesWith(suite.container, BUYER)).toEqual([])
  })

  // Its order could not be read any more: its buyer stayed for ever.
  it("anonymizes an order that is gone from the store", async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [{ financial_status: "any", confirm_order: false }],
    })
    const order = bench.place({ order_id: "DELETED-1-A", ...CUSTOMER })
    await bench.import()
    const { order_id } = await bench.bindingOf(order)
    await deleteDraftOrdersWorkflow(suite.container).run({
      input: { order_ids: [String(order_id)] },
    })
    suite.simulator.control.orders.move(order.order_id, "cancel")
    await bench.import()

    const { status } = await anonymize(order)

    expect(status).toBe(200)
    expect(await bench.bindingOf(order)).toMatchObject({
      anonymized_at: expect.any(String) as string,
    })
    expect(await tablesWith(suite.container, BUYER)).toEqual([])
  })
})
