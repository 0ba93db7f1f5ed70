import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

describeMiraklHttp((suite) => {
  const bench = new ShipmentTestBench(suite)

  beforeEach(() => bench.open({ multi_shipment: false }))

  it("sets the tracking, then ships the order", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])

    const fulfillment = await bench.ship(order, [1], "N1")

    expect(
      suite.simulator.control.journal.list().map((entry) => entry.operation)
    ).toEqual(["OR23", "OR24"])
    expect(bench.sent("OR23")).toEqual([
      { carrier_code: "COLISSIMO", tracking_number: "N1" },
    ])
    expect(bench.stateOf(order)).toBe("SHIPPED")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      mirakl_shipment_id: null,
    })
  })

  it("holds for ORDER_PARTLY_SHIPPED, visibly, and tells all of it at once when the rest has left", async () => {
    const order = await bench.placeOrder([
      { sku: "MUG-RED", quantity: 2 },
      { sku: "MUG-BLUE", quantity: 1 },
    ])

    const first = await bench.ship(order, [1, 1], "N1")
    const job = await bench.export()

    // Nothing but what the order is called here.
    const called = suite.simulator.control.journal.list()
    expect(called.map(({ operation }) => operation)).toEqual(["OR04"])
    expect(await bench.ledgerOf(first)).toMatchObject({
      status: "held",
      held_reason: "ORDER_PARTLY_SHIPPED",
      held_details: {
        still_to_ship: [
          { order_line_id: order.lines[0]?.mirakl_line_id, quantity: 1 },
        ],
      },
    })
    expect(job).toMatchObject({ result: { held: 0, waiting: 1 } })
    expect(await bench.linesOf(job)).toMatchObject([
      { key: first, status: "held", error_code: "ORDER_PARTLY_SHIPPED" },
    ])

    const second = await bench.ship(order, [1], "N2")

    expect(bench.sent("OR23")).toEqual([
      { carrier_code: "COLISSIMO", tracking_number: "N2" },
    ])
    expect(bench.stateOf(order)).toBe("SHIPPED")
    for (const fulfillment of [first, second]) {
      expect(await bench.ledgerOf(fulfillment)).toMatchObject({
        status: "pushed",
        held_reason: null,
      })
    }

    // Neither number was edited: the buyer goes on following the second.
    await bench.export()
    expect(bench.sent("OR23")).toHaveLength(1)
  })

  it("waits for no unit that was refunded and stays", async () => {
    const order = await bench.placeOrder([
      { sku: "MUG-RED", quantity: 2 },
      { sku: "MUG-BLUE", quantity: 1 },
    ])
    await suite.admin.post(`orders/${order.binding_id}/refund`, {
      lines: [
        {
          id: order.lines[0]?.mirakl_line_id,
          amount: 1,
          quantity: 1,
          reason_code: "15",
          excluded_from_shipment: true,
        },
      ],
    })

    await bench.ship(order, [1, 1], "N1")

    expect(bench.stateOf(order)).toBe("SHIPPED")
  })

  it("takes a lost answer to OR24 for what it was", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.faults.add({
      operation: "OR24",
      kind: "lost_response",
    })

    const fulfillment = await bench.ship(order, [1], "N1")

    expect(bench.sent("OR24")).toHaveLength(1)
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
    })
  })

  it("is content with an order that was shipped in the portal", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.orders.move(order.mirakl_order_id, "ship")

    const fulfillment = await bench.ship(order, [1], "N1")

    expect((await bench.ledgerOf(fulfillment))?.status).toBe("pushed")
  })

  it("says so when the order was cancelled on Mirakl", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.orders.move(order.mirakl_order_id, "cancel")

    const fulfillment = await bench.ship(order, [1], "N1")

    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "failed",
      error_message: `Order ${order.mirakl_order_id} is CANCELED on Mirakl and can't be shipped.`,
    })
  })
})
