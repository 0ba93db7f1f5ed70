import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

const DHL = { carrier_code: "DHL", tracking_number: "JJD1" }

describe("shipments (ST01, ST11, ST23, ST24)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.orders.create({
      order_id: "O-A",
      lines: [
        { offer_sku: "A", quantity: 3 },
        { offer_sku: "A", quantity: 1 },
        { offer_sku: "B", quantity: 1 },
      ],
    })
  })

  afterEach(() => simulator.stop())

  const entry = (line: number, quantity: number) => ({
    order_line_id: `O-A-${line}`,
    quantity,
  })
  const create = async (lines: unknown[], more = {}) =>
    (
      await seller.post("/api/shipments", {
        shipments: [{ order_id: "O-A", shipment_lines: lines, ...more }],
      })
    ).json
  const order = async () =>
    (await seller.get("/api/orders?order_ids=O-A")).json.orders[0]

  it("ships an order in parts", async () => {
    await create([entry(1, 2)], { shipped: true, tracking: DHL })
    expect((await order()).order_state).toBe("SHIPPING")
    await create([entry(1, 1), entry(2, 1)], { shipped: true })
    expect(await order()).toMatchObject({
      order_state: "SHIPPING",
      order_lines: [
        { order_line_state: "SHIPPED" },
        { order_line_state: "SHIPPED" },
        { order_line_state: "SHIPPING" },
      ],
    })
    await create([entry(3, 1)], { shipped: true })
    expect((await order()).order_state).toBe("SHIPPED")
    expect((await order()).shipping_tracking).toBeNull()
  })

  it("creates first and ships later", async () => {
    const { shipment_success } = await create([
      entry(1, 3),
      entry(2, 1),
      entry(3, 1),
    ])
    const [{ id, status }] = shipment_success
    expect(status).toBe("SHIPPING")
    await seller.post("/api/shipments/tracking", {
      shipments: [{ id, tracking: DHL }],
    })
    const shipped = await seller.put("/api/shipments/ship", {
      shipments: [{ id }, { id: "00000000-0000-4000-8000-000000000000" }],
    })
    expect(shipped.json).toEqual({
      shipment_success: [{ id }],
      shipment_errors: [
        {
          id: "00000000-0000-4000-8000-000000000000",
          message:
            "No shipment with id '00000000-0000-4000-8000-000000000000'.",
        },
      ],
    })
    expect((await order()).order_state).toBe("SHIPPED")
    const { json } = await seller.get("/api/shipments?order_id=O-A")
    expect(json.data).toMatchObject([
      { id, status: "SHIPPED", tracking: { tracking_number: "JJD1" } },
    ])
    const again = await seller.put("/api/shipments/ship", {
      shipments: [{ id }],
    })
    expect(again.json.shipment_success).toEqual([])
  })

  it.each([
    ["too many units", [entry(1, 4)], {}, "Shipment quantity is invalid."],
    [
      "too many units over two entries",
      [entry(1, 2), entry(1, 2)],
      {},
      "Shipment quantity is invalid.",
    ],
    [
      "an unknown line",
      [entry(9, 1)],
      {},
      "No order line with id 'O-A-9' in the order 'O-A'.",
    ],
    [
      "a SKU on two lines",
      [{ offer_sku: "A", quantity: 1 }],
      {},
      "Several order lines have the offer sku 'A': use order_line_id.",
    ],
    [
      "an unknown carrier",
      [entry(1, 1)],
      { tracking: { carrier_code: "X" } },
      "No carrier with code 'X'.",
    ],
    [
      "an unknown warehouse",
      [entry(1, 1)],
      { shipping_from: { warehouse: { code: "W" } } },
      "No warehouse with code 'W'.",
    ],
  ])("refuses %s, inside a 201", async (_name, lines, more, message) => {
    const { shipment_success, shipment_errors } = await create(lines, more)
    expect(shipment_success).toEqual([])
    expect(shipment_errors).toEqual([{ order_id: "O-A", message }])
  })

  it("does not count a refused shipment's units", async () => {
    await create([entry(1, 4)])
    expect((await create([entry(1, 3)])).shipment_errors).toEqual([])
    expect((await create([entry(1, 1)])).shipment_success).toEqual([])
  })

  it("does not ship what is not in SHIPPING", async () => {
    simulator.control.orders.move("O-A", "cancel", { reason_code: "34" })
    expect((await create([entry(1, 1)])).shipment_errors).toEqual([
      {
        order_id: "O-A",
        message: "The order status must be 'SHIPPING' but it is 'CANCELED'.",
      },
    ])
  })

  it.each([
    ["no shipment", { shipments: [] }],
    ["no lines", { shipments: [{ order_id: "O-A" }] }],
    [
      "a quantity that is no number",
      { shipments: [{ order_id: "O-A", shipment_lines: [{ quantity: "x" }] }] },
    ],
  ])("refuses a call with %s as a whole", async (_name, body) => {
    expect((await seller.post("/api/shipments", body)).status).toBe(400)
  })

  it("needs fewer units after a refund that excludes them", async () => {
    await create([entry(1, 2), entry(2, 1), entry(3, 1)], { shipped: true })
    await seller.put("/api/orders/refund", {
      refunds: [
        {
          order_line_id: "O-A-1",
          amount: 10,
          shipping_amount: 0,
          quantity: 1,
          reason_code: "15",
          excluded_from_shipment: true,
        },
      ],
    })
    expect((await order()).order_state).toBe("SHIPPED")
  })

  it("does not let OR24 pass shipments that are open", async () => {
    await create([entry(1, 1)])
    expect((await seller.put("/api/orders/O-A/ship")).status).toBe(400)
  })

  it("gives an order shipped with OR24 its shipment", async () => {
    await seller.put("/api/orders/O-A/tracking", DHL)
    await seller.put("/api/orders/O-A/ship")
    const { json } = await seller.get("/api/shipments?order_id=O-A")
    expect(json.data).toMatchObject([
      {
        status: "SHIPPED",
        tracking: DHL,
        shipment_lines: [{ quantity: 3 }, {}, {}],
      },
    ])
  })

  it("waits for the debit where the customer pays on shipment", async () => {
    simulator.control.orders.create({
      order_id: "P-A",
      payment_workflow: "PAY_ON_SHIPMENT",
      lines: [{ offer_sku: "A" }],
    })
    const { json } = await seller.post("/api/shipments", {
      shipments: [
        {
          order_id: "P-A",
          shipped: true,
          shipment_lines: [{ order_line_id: "P-A-1", quantity: 1 }],
        },
      ],
    })
    expect(json.shipment_success[0]).toMatchObject({
      status: "SHIPMENT_PREPARED",
      status_customer_debit: "WAITING_OPERATOR_SYSTEM_CONTACT",
    })
    simulator.control.orders.move("P-A", "debit-ok")
    const after = await seller.get("/api/shipments?order_id=P-A")
    expect(after.json.data[0]).toMatchObject({
      status: "SHIPPED",
      status_customer_debit: "DEBIT_OK",
    })
  })

  it("follows the order to reception and closing", async () => {
    simulator.control.orders.move("O-A", "ship", { tracking: DHL })
    simulator.control.orders.move("O-A", "open-incident", {
      order_line_id: "O-A-1",
    })
    expect(await order()).toMatchObject({
      order_state: "SHIPPED",
      has_incident: true,
    })
    simulator.control.orders.move("O-A", "close-incident", {
      order_line_id: "O-A-1",
    })
    simulator.control.orders.move("O-A", "receive")
    simulator.control.orders.move("O-A", "close")
    expect((await order()).order_state).toBe("CLOSED")
    const { json } = await seller.get(
      "/api/shipments?shipment_state_code=CLOSED"
    )
    expect(json.data).toHaveLength(1)
  })
})
