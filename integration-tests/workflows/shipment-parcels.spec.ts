import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

describeMiraklHttp((suite) => {
  const bench = new ShipmentTestBench(suite)

  beforeEach(() => bench.open({ multi_shipment: true }))

  it("tells Mirakl at once of an order that leaves in one parcel", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 2 }])

    const fulfillment = await bench.ship(order, [2], " XA1 ", "XA2")

    expect(bench.sent("ST01")).toEqual([
      {
        shipments: [
          {
            order_id: order.mirakl_order_id,
            shipped: true,
            shipment_lines: [
              {
                order_line_id: order.lines[0]?.mirakl_line_id,
                quantity: 2,
              },
            ],
            tracking: { carrier_code: "COLISSIMO", tracking_number: "XA1" },
          },
        ],
      },
    ])
    expect(bench.stateOf(order)).toBe("SHIPPED")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      attempts: 1,
      carrier_code: "COLISSIMO",
      tracking_number: "XA1",
      mirakl_shipment_id: bench.shipments()[0]?.id,
    })
  })

  it("sends two parcels of an order as two shipments", async () => {
    const order = await bench.placeOrder([
      { sku: "MUG-RED", quantity: 2 },
      { sku: "MUG-BLUE", quantity: 1 },
    ])

    await bench.ship(order, [1, 1], "N1")
    expect(bench.stateOf(order)).toBe("SHIPPING")
    await bench.ship(order, [1], "N2")

    expect(bench.stateOf(order)).toBe("SHIPPED")
    expect(
      bench
        .shipments()
        .map(({ tracking, lines }) => [
          tracking.tracking_number,
          lines.map(({ offer_sku, quantity }) => [offer_sku, quantity]),
        ])
    ).toEqual([
      [
        "N1",
        [
          ["MUG-RED", 1],
          ["MUG-BLUE", 1],
        ],
      ],
      ["N2", [["MUG-RED", 1]]],
    ])
  })

  it("ships the right one of two lines with the same SKU", async () => {
    const order = await bench.placeOrder([
      { sku: "MUG-RED", quantity: 1 },
      { sku: "MUG-RED", quantity: 3 },
    ])

    await bench.ship(order, [0, 2], "N1")

    expect(bench.shipments()[0]?.lines).toMatchObject([
      { order_line_id: order.lines[1]?.mirakl_line_id, quantity: 2 },
    ])
  })

  it("counts kits, not what is in them", async () => {
    const order = await bench.placeOrder([{ sku: "KIT-GARDEN", quantity: 3 }])

    await bench.ship(order, [2], "N1")

    expect(bench.shipments()[0]?.lines).toMatchObject([
      { order_line_id: order.lines[0]?.mirakl_line_id, quantity: 2 },
    ])
  })

  it("holds for SHIPMENT_QUANTITY_UNCLEAR what makes no whole kit, and goes on once it does", async () => {
    const order = await bench.placeOrder([{ sku: "KIT-GARDEN", quantity: 3 }])
    const fulfillment = await bench.pack(order, [2])
    // A warehouse software took one part of a kit out of the parcel.
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const parts = await knex<{ id: string; quantity: string }>(
      "fulfillment_item"
    )
      .where({ fulfillment_id: fulfillment })
      .orderBy("quantity", "desc")
    const [part] = parts
    const repack = (quantity: number) =>
      knex("fulfillment_item")
        .where({ id: part?.id })
        .update({
          quantity,
          raw_quantity: JSON.stringify({ value: `${quantity}`, precision: 20 }),
        })
    await repack(Number(part?.quantity) - 1)
    await bench.leave(order, fulfillment, [2], "N1")

    expect(bench.sent("ST01")).toEqual([])
    const held = await bench.export()
    expect(await bench.linesOf(held)).toMatchObject([
      {
        key: fulfillment,
        status: "held",
        error_code: "SHIPMENT_QUANTITY_UNCLEAR",
        remedy: expect.stringContaining("whole units"),
      },
    ])

    await repack(Number(part?.quantity))
    await bench.export()

    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      held_reason: null,
    })
    expect(bench.shipments()[0]?.lines).toMatchObject([{ quantity: 2 }])
  })

  it("leaves an order of the store itself alone", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const other = await suite.container
      .resolve(Modules.ORDER)
      .createOrders({ currency_code: "eur" })
    await suite.mirakl.updateMiraklOrders({
      id: order.binding_id,
      order_id: other.id,
    })

    const fulfillment = await bench.ship(order, [1], "N1")
    await bench.export()

    expect(
      ["ST01", "OR23", "OR24"].flatMap((operation) => bench.sent(operation))
    ).toEqual([])
    expect(await bench.ledgerOf(fulfillment)).toBeUndefined()
  })

  it("waits while the instance is paused and catches up by the operation", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])

    await bench.shipUnheard(order, [1], "N1")
    expect(bench.sent("ST01")).toEqual([])
    const job = await bench.export()

    expect(bench.stateOf(order)).toBe("SHIPPED")
    expect(job).toMatchObject({
      status: "done",
      result: { pushed: 1, already: 0, held: 0, failed: 0, waiting: 0 },
    })
  })

  it("tells a tracking number that was edited after the parcel was told, once", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const fulfillment = await bench.ship(order, [1], "N1")
    await bench.correctTracking(fulfillment, "N2")

    const job = await bench.export()
    await bench.export()

    expect(job.result).toMatchObject({ tracking_updated: 1 })
    expect(bench.sent("ST23")).toHaveLength(1)
    expect(bench.shipments()).toMatchObject([
      { status: "SHIPPED", tracking: { tracking_number: "N2" } },
    ])
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      tracking_number: "N2",
    })
  })

  it("tells nothing of a cancelled fulfillment, and nothing twice", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 2 }])
    await bench.ship(order, [1], "N1")
    const packed = await bench.pack(order, [1])
    await bench.cancel(order, packed)

    const job = await bench.export()

    expect(bench.sent("ST01")).toHaveLength(1)
    expect(await bench.linesOf(job)).toEqual([])
  })

  it("tells what a dry run would tell, and tells nothing", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const fulfillment = await bench.shipUnheard(order, [1], "N1")

    const job = await bench.export({ dry_run: true })

    expect(bench.sent("ST01")).toEqual([])
    expect(await bench.ledgerOf(fulfillment)).toBeUndefined()
    expect(job.result).toMatchObject({ pushed: 0, planned: 1 })
    expect(await bench.linesOf(job)).toMatchObject([
      {
        key: fulfillment,
        status: "ignored",
        result: {
          would_tell: {
            tracking: { carrier_code: "COLISSIMO", tracking_number: "N1" },
          },
        },
      },
    ])
  })
})
