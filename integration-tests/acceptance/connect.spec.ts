import { Modules } from "@medusajs/framework/utils"
import { recordOf, recordsOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const SHOP_ID = 2000
const OTHER_SHOP_ID = 2001

// What the merchant was promised about connections; the ids name the promises.
describeMiraklHttp((suite) => {
  const test = async (changes: Json = {}) => {
    const instance = await suite.admin.createInstance(suite.body(changes))
    return suite.admin.post(`instances/${instance.id}/test`)
  }

  it("S1 connects a seller account and names a wrong key, address or shop", async () => {
    expect(await test({ shop_id: 2000 })).toMatchObject({
      status: 200,
      data: {
        success: true,
        account: { shop_id: "2000", shop_name: "Test Shop" },
        platform: { name: "Simulated Marketplace" },
      },
    })
    suite.simulator.control.marketplace.setShop({ shop_id: OTHER_SHOP_ID })
    const [wrongKey, wrongShop, wrongUrl] = [
      await test({ api_key: "nobody-gave-this-out" }),
      await test({ shop_id: OTHER_SHOP_ID }),
      await test({ marketplace_url: "http://127.0.0.1:9" }),
    ]
    expect([wrongKey.status, wrongShop.status, wrongUrl.status]).toEqual([
      400, 400, 400,
    ])
    expect([
      wrongKey.data.code,
      wrongShop.data.code,
      wrongUrl.data.code,
    ]).toEqual(["WRONG_KEY", "WRONG_SHOP", "WRONG_URL"])
  })

  it("S24 keeps two instances side by side, each with settings of its own", async () => {
    suite.simulator.control.marketplace.setShop({ shop_id: OTHER_SHOP_ID })
    suite.simulator.control.marketplace.setKey({
      key: "second-key-2222",
      shop_ids: [OTHER_SHOP_ID],
    })
    const [paris, lille] = suite.store.stock_location_ids
    const priceList = await suite.container
      .resolve(Modules.PRICING)
      .createPriceLists([{ title: "Second", description: "Second shop" }])
    const price_list_id = priceList[0]?.id
    const first = await suite.connect({
      stock_location_ids: [paris],
      order_states: ["SHIPPING"],
    })
    const second = await suite.connect({
      name: "Second",
      api_key: "second-key-2222",
      stock_location_ids: [lille],
      region_id: suite.store.other_region_id,
      sales_channel_id: suite.store.other_sales_channel_id,
      price_list_id,
      order_states: ["SHIPPING", "CLOSED"],
    })
    await suite.admin.post(`instances/${second.id}/workflow-rules`, {
      workflow_rules: [{ payment_type: "invoice", capture_payment: false }],
    })
    const { data } = await suite.admin.get(`instances/${second.id}/schedules`)
    const [schedule] = recordsOf(data, "schedules")
    await suite.admin.post(
      `instances/${second.id}/schedules/${schedule?.id ?? ""}`,
      { interval_minutes: 45 }
    )

    const read = async (id: string) => ({
      instance: recordOf(
        (await suite.admin.get(`instances/${id}`)).data,
        "instance"
      ),
      rules: recordsOf(
        (await suite.admin.get(`instances/${id}/workflow-rules`)).data,
        "workflow_rules"
      ),
      intervals: recordsOf(
        (await suite.admin.get(`instances/${id}/schedules`)).data,
        "schedules"
      )
        .map((it) => Number(it.interval_minutes))
        .sort((a, b) => a - b),
    })
    expect(await read(first.id)).toMatchObject({
      instance: {
        shop_id: "2000",
        api_key_last4: "1111",
        region_id: suite.store.region_id,
        sales_channel_id: suite.store.sales_channel_id,
        stock_location_ids: [paris],
        price_list_id: null,
        order_states: ["SHIPPING"],
      },
      rules: [
        { payment_type: null, confirm_order: true, capture_payment: true },
      ],
      intervals: [15, 25, 25, 1440, 1440, 1440],
    })
    expect(await read(second.id)).toMatchObject({
      instance: {
        shop_id: "2001",
        api_key_last4: "2222",
        region_id: suite.store.other_region_id,
        sales_channel_id: suite.store.other_sales_channel_id,
        stock_location_ids: [lille],
        price_list_id,
        order_states: ["SHIPPING", "CLOSED"],
      },
      rules: [{ payment_type: "invoice", capture_payment: false }],
    })
    expect((await read(second.id)).intervals).toContain(45)

    // Each sells what its own warehouse has: 40 of the pot in Paris, 10 in Lille.
    const { offers } = suite.simulator.control
    const shopIds = [SHOP_ID, OTHER_SHOP_ID]
    shopIds.forEach((id) => offers.set(id, { shop_sku: "POT-S", quantity: 1 }))
    for (const { id } of [first, second]) {
      await suite.admin.runOperation(id, "import_listings")
      await suite.admin.runOperation(id, "export_stock")
    }
    expect(shopIds.map((id) => offers.get(id, "POT-S").quantity)).toEqual([
      40, 10,
    ])
  })

  it("S25 has three schedules once an instance is confirmed", async () => {
    const draft = await suite.admin.createInstance(suite.body())
    const before = await suite.admin.get(`instances/${draft.id}/schedules`)
    expect(recordsOf(before.data, "schedules")).toEqual([])
    await suite.admin.delete(`instances/${draft.id}`)

    const instance = await suite.connect()

    const { data } = await suite.admin.get(`instances/${instance.id}/schedules`)
    const schedules = recordsOf(data, "schedules")
    const now = suite.mirakl.clock.now().getTime()
    expect(
      schedules
        .map(({ operation, interval_minutes, is_active }) => [
          operation,
          interval_minutes,
          is_active,
        ])
        .sort()
    ).toEqual([
      ["export_shipments", 25, true],
      ["export_stock", 25, true],
      // Besides, once a day, at night: nothing that a merchant waits for.
      ["import_master_data", 1440, true],
      ["import_orders", 15, true],
      ["reconcile_listings", 1440, true],
      ["sweep_orders", 1440, true],
    ])
    for (const { next_run_at, interval_minutes } of schedules) {
      const inMinutes = (Date.parse(String(next_run_at)) - now) / 60_000
      expect(inMinutes).toBeGreaterThan(0)
      expect(inMinutes).toBeLessThanOrEqual(Number(interval_minutes))
    }
  })
})
