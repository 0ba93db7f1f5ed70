import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

describeMiraklHttp((suite) => {
  const bench = new ShipmentTestBench(suite)

  it("names an unregistered carrier where the platform takes one", async () => {
    await bench.open({
      multi_shipment: true,
      carrier_mappings: [
        {
          carrier_name: "Bike courier",
          tracking_url: "https://bike.example/{trackingId}",
        },
      ],
    })
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])

    await bench.ship(order, [1], "B 1")

    expect(bench.shipments()[0]?.tracking).toMatchObject({
      carrier_code: null,
      carrier_name: "Bike courier",
      tracking_number: "B 1",
      tracking_url: "https://bike.example/B%201",
    })
  })

  it("holds a parcel whose carrier is unmapped, and resumes once it is mapped", async () => {
    await bench.open({
      multi_shipment: true,
      unregistered_carriers: false,
      carrier_mappings: [{ carrier_name: "Chronopost Express" }],
    })
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])

    const fulfillment = await bench.ship(order, [1], "N1")
    const held = await bench.export()

    expect(bench.sent("ST01")).toEqual([])
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "held",
      held_reason: "CARRIER_UNMAPPED",
      held_details: {
        suggestion: { carrier_code: "CHRONOPOST", label: "Chronopost" },
      },
    })
    expect(held).toMatchObject({ status: "partial", result: { held: 1 } })
    expect(await bench.linesOf(held)).toMatchObject([
      {
        key: fulfillment,
        status: "held",
        error_code: "CARRIER_UNMAPPED",
        remedy: expect.stringContaining("Chronopost"),
        reference_type: "fulfillment",
        reference_id: fulfillment,
      },
    ])

    await heardEvent(suite.container, "mirakl-instance.changed", () =>
      bench.mapCarriers([
        {
          shipping_option_id: suite.store.shipping_option_id,
          carrier_code: "CHRONOPOST",
        },
        { carrier_code: "DHL" },
      ])
    )

    expect(bench.sent("ST01")).toHaveLength(1)
    expect(bench.shipments()[0]?.tracking.carrier_code).toBe("CHRONOPOST")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      held_reason: null,
    })
  })

  it("holds for TRACKING_MISSING where the shipping method needs a number, and goes on once it is there", async () => {
    await bench.open({ multi_shipment: true })
    const express = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }], {
      shipping_type_code: "EXP",
    })
    const letter = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }], {
      shipping_type_code: "STD",
    })

    const held = await bench.ship(express, [1], "  ")
    await bench.ship(letter, [1])

    expect(await bench.ledgerOf(held)).toMatchObject({
      status: "held",
      held_reason: "TRACKING_MISSING",
    })
    expect(bench.stateOf(express)).toBe("SHIPPING")
    expect(bench.stateOf(letter)).toBe("SHIPPED")
    const job = await bench.export()
    expect(await bench.linesOf(job)).toMatchObject([
      {
        key: held,
        status: "held",
        error_code: "TRACKING_MISSING",
        remedy: "Add the tracking number to the shipment.",
      },
    ])

    await bench.correctTracking(held, "N7")
    await bench.export()

    expect(await bench.ledgerOf(held)).toMatchObject({
      status: "pushed",
      held_reason: null,
      tracking_number: "N7",
    })
    expect(bench.stateOf(express)).toBe("SHIPPED")
  })

  it("keeps Mirakl's words when it refuses a parcel, and goes on with the next", async () => {
    await bench.open({ multi_shipment: true })
    const refused = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const good = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.marketplace.updatePlatform({
      master_data: { carriers: [] },
    })
    const first = await bench.ship(refused, [1], "N1")
    expect(await bench.ledgerOf(first)).toMatchObject({
      status: "failed",
      error_code: "SHIPMENT_REFUSED",
      error_message: "No carrier with code 'COLISSIMO'.",
      remedy: expect.stringContaining("seller portal"),
    })
    await bench.mapCarriers([{ carrier_name: "Bike courier" }])
    suite.simulator.control.orders.move(refused.mirakl_order_id, "cancel")
    await bench.ship(good, [1], "N2")
    const job = await bench.export()

    expect(bench.stateOf(good)).toBe("SHIPPED")
    expect(job).toMatchObject({ status: "failed", result: { failed: 1 } })
    expect(await bench.linesOf(job)).toMatchObject([
      {
        key: first,
        status: "failed",
        error_message:
          "The order status must be 'SHIPPING' but it is 'CANCELED'.",
      },
    ])
  })
})
