import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("the control API", () => {
  let simulator: RunningSimulator
  let control: ReturnType<typeof createSeller>
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    // No key: the control API is for whoever started the simulator.
    control = createSeller(simulator, "")
    seller = createSeller(simulator, simulator.apiKey)
  })

  afterEach(() => simulator.stop())

  const patch = (path: string, body: unknown) =>
    control.send("PATCH", path, {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    })

  it("lists its routes", async () => {
    const { json } = await control.get("/_control")
    expect(json.routes).toContain("POST /_control/orders/:id/:action")
    expect((await control.get("/_control/nothing")).status).toBe(404)
  })

  it("creates an order and moves it to its end", async () => {
    const { json } = await control.post("/_control/orders", {
      order_id: "O-A",
      state: "STAGING",
      lines: [{ offer_sku: "A", quantity: 2 }],
    })
    expect(json.order).toMatchObject({
      order_id: "O-A",
      order_state: "STAGING",
    })
    const states: string[] = []
    for (const action of [
      "fraud-ok",
      "accept",
      "request-debit",
      "debit-ok",
      "ship",
      "to-collect",
      "receive",
      "close",
    ]) {
      const answer = await control.post(`/_control/orders/O-A/${action}`, {})
      states.push(answer.json.order.order_state)
    }
    expect(states).toEqual([
      "WAITING_ACCEPTANCE",
      "WAITING_DEBIT",
      "WAITING_DEBIT_PAYMENT",
      "SHIPPING",
      "SHIPPED",
      "TO_COLLECT",
      "RECEIVED",
      "CLOSED",
    ])
  })

  it("refuses moves that make no sense, and says why", async () => {
    await control.post("/_control/orders", {
      order_id: "O-A",
      lines: [{ offer_sku: "A" }],
    })
    const receive = await control.post("/_control/orders/O-A/receive", {})
    expect(receive.status).toBe(400)
    expect(receive.json.message).toContain("but it is 'SHIPPING'")
    const unknown = await control.post("/_control/orders/O-A/fly", {})
    expect(unknown.json.message).toContain("debit-refused")
    expect((await control.get("/_control/orders/X-A")).status).toBe(404)
    const twice = await control.post("/_control/orders", {
      order_id: "O-A",
      lines: [{ offer_sku: "A" }],
    })
    expect(twice.status).toBe(400)
    expect((await control.post("/_control/orders", {})).status).toBe(400)
  })

  it("gives an order every oddity it is told to", async () => {
    const { json } = await control.post("/_control/orders", {
      lines: [
        {
          offer_sku: "A",
          taxes: [
            { code: "VAT", rate: 20 },
            { code: "ECO", amount: 0.5 },
          ],
        },
      ],
      shipping_address: { country: "Guadeloupe", country_iso_code: null },
      billing_address: null,
      fulfillment_center_code: "OPERATOR",
      wire_overrides: { total_price: "10.00", new_field: true },
    })
    expect(json.order).toMatchObject({
      customer: {
        billing_address: null,
        shipping_address: { country: "Guadeloupe", country_iso_code: null },
      },
      can_shop_ship: false,
      total_price: "10.00",
      new_field: true,
    })
  })

  it("changes an address and lets the order show up again", async () => {
    simulator.control.freezeTime("2024-05-10T10:00:00Z")
    await control.post("/_control/orders", {
      order_id: "O-A",
      lines: [{ offer_sku: "A" }],
    })
    await control.post("/_control/time", { advance_ms: 60_000 })
    const { json } = await patch("/_control/orders/O-A", {
      customer: { shipping_address: { city: "Lyon" } },
    })
    expect(json.order).toMatchObject({
      customer: { firstname: "Camille", shipping_address: { city: "Lyon" } },
      last_updated_date: "2024-05-10T10:01:00Z",
    })
  })

  it("makes the same random orders from the same seed", async () => {
    await control.post("/_control/reset", { scenario: "demo" })
    const make = async (prefix: string) =>
      (
        await control.post("/_control/orders/random", {
          seed: 3,
          count: 4,
          prefix,
        })
      ).json.orders.map((order: Record<string, unknown>) => [
        order.total_price,
        order.channel,
      ])
    const first = await make("A")
    expect(first).toHaveLength(4)
    expect(await make("B")).toEqual(first)
  })

  it("edits offers like the portal", async () => {
    await control.post("/_control/shops/2000/offers", [
      { shop_sku: "A/1", quantity: 2, price: 5 },
    ])
    await patch("/_control/shops/2000/offers/A%2F1", { quantity: 9 })
    const { json } = await control.get("/_control/shops/2000/offers")
    expect(json.offers).toMatchObject([
      { shop_sku: "A/1", quantity: 9, price: 5, inactivity_reasons: [] },
    ])
    await control.send("DELETE", "/_control/shops/2000/offers/A%2F1")
    expect((await seller.get("/api/offers")).json.total_count).toBe(0)
  })

  it("moves, stops and starts the clock", async () => {
    const frozen = await control.post("/_control/time", {
      set: "2030-01-01T00:00:00Z",
      freeze: true,
    })
    expect(frozen.json.frozen).toBe(true)
    await control.post("/_control/time", { set: "2030-01-01T00:00:00Z" })
    const moved = await control.post("/_control/time", { advance_ms: 5000 })
    expect(moved.json.now).toBe("2030-01-01T00:00:05.000Z")
    const back = await control.post("/_control/time", { advance_ms: -1 })
    expect(back.status).toBe(400)
    const running = await control.post("/_control/time", { freeze: false })
    expect(running.json.frozen).toBe(false)
  })

  it("turns the platform's settings", async () => {
    await patch("/_control/platforms", {
      order_tax_mode: "TAX_EXCLUDED",
      multi_shipment: false,
      features: { offer_prices_decimals: "3" },
    })
    const { json } = await seller.get("/api/platform/configuration")
    expect(json.features).toMatchObject({
      order_tax_mode: "TAX_EXCLUDED",
      offer_prices_decimals: "3",
      shipment: { multi_shipment: false },
    })
    const order = simulator.control.orders.create({
      lines: [{ offer_sku: "A" }],
    })
    expect(order.order_tax_mode).toBe("TAX_EXCLUDED")
  })

  it("opens shops and gives out keys", async () => {
    await control.post("/_control/shops", { shop_id: 3000, shop_name: "New" })
    await control.post("/_control/keys", { key: "k", shop_ids: [3000] })
    const fresh = createSeller(simulator, "k")
    expect((await fresh.get("/api/account")).json.shop_name).toBe("New")
    await control.send("DELETE", "/_control/keys/k")
    expect((await fresh.get("/api/account")).status).toBe(401)
  })

  it("keeps a journal that can be searched, without keys", async () => {
    await seller.get("/api/orders?order_ids=O-1")
    await seller.get("/api/account")
    await seller.post("/api/shipments", {
      shipments: [
        { order_id: "O-9", shipment_lines: [{ offer_sku: "A", quantity: 1 }] },
      ],
    })
    const search = async (query: string) =>
      (await control.get(`/_control/journal?${query}`)).json.requests
    expect(await search("operation=OR11")).toMatchObject([
      { path: "/api/orders", query: { order_ids: "O-1" }, status: 200 },
    ])
    expect(await search("mentions=O-9")).toMatchObject([{ operation: "ST01" }])
    expect(await search("method=POST")).toHaveLength(1)
    const { text } = await control.get("/_control/journal")
    expect(text).not.toContain(simulator.apiKey)
    await control.send("DELETE", "/_control/journal")
    expect(await search("")).toEqual([])
  })

  it("shows refunds, cancelations, shipments, imports and counts", async () => {
    const order = simulator.control.orders.create({
      lines: [{ offer_sku: "A" }, { offer_sku: "B" }],
    })
    simulator.control.orders.move(order.order_id, "refund", { amount: 1 })
    simulator.control.orders.move(order.order_id, "cancel-line", {
      order_line_id: `${order.order_id}-2`,
    })
    simulator.control.orders.move(order.order_id, "ship")
    await seller.upload("/api/offers/stock/imports", "offer-sku;quantity\n")
    const get = async (path: string) => (await control.get(path)).json
    expect((await get("/_control/refunds")).refunds).toMatchObject([
      { order_id: order.order_id, amount: 1 },
    ])
    expect((await get("/_control/cancelations")).cancelations).toHaveLength(1)
    expect((await get("/_control/shipments")).shipments).toHaveLength(1)
    expect((await get("/_control/imports")).imports).toHaveLength(1)
    expect(await get("/_control/stats")).toMatchObject({
      orders: 1,
      orders_by_state: { SHIPPED: 1 },
      requests: { STO01: 1 },
    })
    expect((await get("/_control/state")).orders).toHaveLength(1)
  })

  it("starts over with another scenario", async () => {
    const { json } = await control.post("/_control/scenarios/demo", {})
    expect(json.shops).toBe(2)
    expect((await control.post("/_control/reset", {})).json.shops).toBe(1)
    const unknown = await control.post("/_control/scenarios/none", {})
    expect(unknown.json.message).toContain("demo")
  })
})
