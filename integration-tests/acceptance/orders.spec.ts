import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  recordOf,
  recordsOf,
  type Identified,
} from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { packOrder, shipFulfillment, type Packed } from "../fixtures/ship-order"

const LONG_AGO = "2020-01-01T00:00:00Z"

// What the merchant was promised about orders in and shipments out.
describeMiraklHttp((suite) => {
  const graphOrder = async (id: string, fields: string[]) => {
    const query = suite.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      filters: { id },
      fields,
    })
    // As the API sends it: amounts as numbers.
    return JSON.parse(JSON.stringify(data[0])) as Record<string, unknown> & {
      items: Packed[]
    }
  }

  const onlyBinding = async (): Promise<Identified> => {
    const { data } = await suite.admin.get("orders")
    const [order] = recordsOf(data, "orders")
    const detail = await suite.admin.get(`orders/${order?.id ?? ""}`)
    return recordOf(detail.data, "order")
  }

  const importOne = async (): Promise<Identified> => {
    const instance = await suite.connect({
      import_orders_created_after: LONG_AGO,
    })
    const job = await suite.admin.runOperation(instance.id, "import_orders")
    expect(job.status).toBe("done")
    return onlyBinding()
  }

  it("S14 imports orders with product, quantity and unit price per line", async () => {
    suite.simulator.control.orders.create({
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 3,
          price_unit: 14.99,
          product_title: "Tasse rouge",
        },
      ],
    })

    const binding = await importOne()

    expect(
      await graphOrder(String(binding.order_id), [
        "items.*",
        "items.quantity",
        "items.unit_price",
      ])
    ).toMatchObject({
      items: [
        {
          // As the marketplace calls it, and as the store does.
          title: "Tasse rouge",
          product_title: "Mug, red",
          variant_sku: "MUG-RED",
          variant_id: suite.store.variant("MUG-RED").id,
          quantity: 3,
          unit_price: 14.99,
        },
      ],
    })
  })

  it("S15 imports shipping cost and carrier per line; the order's shipping total is their sum", async () => {
    suite.simulator.control.orders.create({
      lines: [
        { offer_sku: "MUG-RED", price_unit: 10, shipping_price: 4.9 },
        { offer_sku: "MUG-BLUE", price_unit: 10, shipping_price: 1.25 },
      ],
      tracking: { carrier_code: "COLISSIMO", tracking_number: "6A1" },
    })

    const binding = await importOne()

    const lines = recordsOf(binding, "lines").sort((a, b) =>
      String(a.offer_sku).localeCompare(String(b.offer_sku))
    )
    expect(lines).toMatchObject([
      {
        offer_sku: "MUG-BLUE",
        shipping_price: 1.25,
        carrier_code: "COLISSIMO",
      },
      { offer_sku: "MUG-RED", shipping_price: 4.9, carrier_code: "COLISSIMO" },
    ])
    expect(
      await graphOrder(String(binding.order_id), [
        "shipping_total",
        "items.*",
        "shipping_methods.*",
      ])
    ).toMatchObject({
      shipping_total: 6.15,
      items: expect.arrayContaining(
        [
          ["MUG-RED", 4.9],
          ["MUG-BLUE", 1.25],
        ].map(([sku, price]) =>
          expect.objectContaining({
            variant_sku: sku,
            metadata: expect.objectContaining({
              mirakl_shipping_price: price,
              mirakl_carrier_code: "COLISSIMO",
            }) as unknown,
          })
        )
      ) as unknown,
      // One method for the order's one shipping type; it carries the carrier.
      shipping_methods: [{ data: { mirakl_carrier_code: "COLISSIMO" } }],
    })
  })

  it("S23 maps products and orders to their channel", async () => {
    const { control } = suite.simulator
    const channels = ["FR", "BE"].map((code) => ({
      code,
      label: code,
      description: code,
    }))
    control.marketplace.updatePlatform({ master_data: { channels } })
    control.marketplace.setShop({ shop_id: 2000, channels: ["FR", "BE"] })
    control.offers.set(
      2000,
      { shop_sku: "MUG-RED", channels: ["FR", "BE"] },
      { shop_sku: "MUG-BLUE", channels: ["FR"] }
    )
    const lines = [{ offer_sku: "MUG-RED" }]
    control.orders.create({ order_id: "FR-1-A", channel_code: "FR", lines })
    control.orders.create({
      order_id: "BE-1-A",
      channel_code: "BE",
      currency_iso_code: "GBP",
      lines,
    })
    const instance = await suite.connect({
      import_orders_created_after: LONG_AGO,
    })
    await suite.admin.post(`instances/${instance.id}/channel-mappings`, {
      channel_mappings: [
        {
          channel_code: "BE",
          sales_channel_id: suite.store.other_sales_channel_id,
          region_id: suite.store.other_region_id,
        },
      ],
    })

    await suite.admin.runOperation(instance.id, "import_listings")
    await suite.admin.runOperation(instance.id, "import_orders")

    const listed = await suite.admin.get("listings?channel_code=BE")
    expect(
      recordsOf(listed.data, "listings").map(({ shop_sku }) => shop_sku)
    ).toEqual(["MUG-RED"])
    const belgian = await suite.admin.get("orders?channel_code=BE")
    const [order, ...others] = recordsOf(belgian.data, "orders")
    expect(others).toEqual([])
    expect(order).toMatchObject({
      mirakl_order_id: "BE-1-A",
      channel_code: "BE",
    })
    expect(
      await graphOrder(String(order?.order_id), [
        "sales_channel_id",
        "region_id",
        "currency_code",
      ])
    ).toMatchObject({
      sales_channel_id: suite.store.other_sales_channel_id,
      region_id: suite.store.other_region_id,
      currency_code: "gbp",
    })
    const french = await suite.admin.get("orders?channel_code=FR")
    expect(
      await graphOrder(String(recordsOf(french.data, "orders")[0]?.order_id), [
        "sales_channel_id",
        "region_id",
      ])
    ).toMatchObject({
      sales_channel_id: suite.store.sales_channel_id,
      region_id: suite.store.region_id,
    })
  })

  it("S28 sends tracking and carrier of a delivery and marks the order shipped", async () => {
    const placed = suite.simulator.control.orders.create({
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    const binding = await importOne()
    await suite.admin.post(
      `instances/${String(binding.instance_id)}/carrier-mappings`,
      { carrier_mappings: [{ carrier_code: "COLISSIMO" }] }
    )

    const orderId = String(binding.order_id)
    const order = await graphOrder(orderId, ["items.*"])
    const items = order.items.map(({ id, quantity }) => ({ id, quantity }))
    const fulfillment = await packOrder(
      suite.container,
      orderId,
      items,
      suite.store.stock_location_ids[0]
    )
    await shipFulfillment(suite.container, orderId, fulfillment, items, [
      " 6A123 ",
    ])
    await suite.admin.runOperation(
      String(binding.instance_id),
      "export_shipments"
    )

    const { orders } = suite.simulator.control
    expect(orders.toWire(orders.require(placed.order_id))).toMatchObject({
      order_state: "SHIPPED",
    })
    expect([...suite.simulator.state.shipments.values()]).toMatchObject([
      {
        order_id: placed.order_id,
        status: "SHIPPED",
        tracking: { carrier_code: "COLISSIMO", tracking_number: "6A123" },
        lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
      },
    ])
  })
})
