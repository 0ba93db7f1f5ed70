import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("refunds and cancelations (OR28, OR29, OR30)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
  })

  afterEach(() => simulator.stop())

  function create(changes = {}) {
    return simulator.control.orders.create({
      order_id: "O-A",
      lines: [
        {
          offer_sku: "A",
          quantity: 2,
          price_unit: 60,
          shipping_price: 6,
          taxes: [
            { code: "VAT", rate: 20 },
            { code: "ECO", amount: 1, tax_calculation_rule: "NONE" },
          ],
        },
      ],
      ...changes,
    })
  }
  const input = (changes = {}) => ({
    order_line_id: "O-A-1",
    amount: 30,
    shipping_amount: 0,
    quantity: 0,
    ...changes,
  })
  const refund = (...entries: object[]) =>
    seller.put("/api/orders/refund", {
      refunds: entries.map((entry) => ({ reason_code: "15", ...entry })),
    })
  const cancel = (...entries: object[]) =>
    seller.put("/api/orders/cancel", {
      cancelations: entries.map((entry) => ({ reason_code: "35", ...entry })),
    })
  const line = async () =>
    (await seller.get("/api/orders?order_ids=O-A")).json.orders[0]
      .order_lines[0]

  it("refunds a part and leaves the line where it was", async () => {
    create()
    const { status, json } = await refund(input())
    expect(status).toBe(200)
    expect(json.refunds[0]).toMatchObject({
      amount: 30,
      order_line_id: "O-A-1",
      refund_id: expect.any(String),
      // Proportional taxes follow; those with the rule NONE silently do not.
      taxes: [{ code: "VAT", amount: 5, rate: 20 }],
    })
    expect(await line()).toMatchObject({
      order_line_state: "SHIPPING",
      can_refund: true,
      refunds: [{ amount: 30, refund_state: "WAITING_REFUND" }],
    })
  })

  // There is no idempotency key: whoever replays a lost answer refunds twice.
  it("refunds again when the same call comes again", async () => {
    create()
    await refund(input())
    await refund(input())
    expect((await line()).refunds).toHaveLength(2)
  })

  it("never gives back more than there is", async () => {
    create()
    expect((await refund(input({ amount: 121 }))).status).toBe(400)
    expect(
      (await refund(input({ amount: 70 }), input({ amount: 70 }))).status
    ).toBe(400)
    expect((await line()).refunds).toEqual([])
    expect(
      (await refund(input({ amount: 120, shipping_amount: 6 }))).status
    ).toBe(200)
    expect(await line()).toMatchObject({
      order_line_state: "REFUNDED",
      can_refund: false,
    })
    expect((await refund(input({ amount: 0.01 }))).status).toBe(400)
  })

  it.each([
    ["an unknown line", { order_line_id: "X" }],
    ["an unknown reason", { reason_code: "999" }],
    ["a reason of the operator", { reason_code: "22" }],
    ["a reason of another kind", { reason_code: "35" }],
    ["another currency", { currency_iso_code: "USD" }],
    ["nothing", { amount: 0 }],
    ["a negative amount", { amount: -1 }],
    ["a missing amount", { amount: null }],
  ])("refuses to refund %s", async (_name, changes) => {
    create()
    expect((await refund(input(changes))).status).toBe(400)
    expect((await line()).refunds).toEqual([])
  })

  it.each(["CLOSED", "WAITING_ACCEPTANCE", "WAITING_DEBIT"] as const)(
    "does not refund an order in %s",
    async (state) => {
      create({ state })
      expect((await refund(input())).status).toBe(400)
    }
  )

  it("reads amounts in the tax mode that the call names", async () => {
    create()
    const { json } = await seller.put("/api/orders/refund", {
      order_tax_mode: "TAX_EXCLUDED",
      refunds: [
        {
          ...input({ amount: 25, taxes: [{ code: "VAT", amount: "5" }] }),
          reason_code: "15",
        },
      ],
    })
    expect(json).toMatchObject({
      order_tax_mode: "TAX_EXCLUDED",
      refunds: [{ amount: 25 }],
    })
    expect((await line()).refunds[0]).toMatchObject({ amount: 30 })
  })

  it("is paid back when the operator says so", async () => {
    create()
    await refund(input())
    simulator.control.orders.move("O-A", "confirm-refund")
    expect((await line()).refunds[0]).toMatchObject({
      refund_state: "REFUNDED",
      state: "REFUNDED",
      transaction_number: expect.any(String),
    })
  })

  it("cancels a whole order only while it may", async () => {
    create({ payment_workflow: "PAY_ON_DELIVERY" })
    expect((await seller.put("/api/orders/O-A/cancel")).status).toBe(204)
    expect((await line()).order_line_state).toBe("CANCELED")
    expect((await seller.put("/api/orders/O-A/cancel")).status).toBe(400)
  })

  it("does not cancel what the customer has paid", async () => {
    create()
    const { json } = await seller.get("/api/orders")
    expect(json.orders[0].can_cancel).toBe(false)
    expect((await seller.put("/api/orders/O-A/cancel")).status).toBe(400)
    expect((await cancel(input())).status).toBe(400)
  })

  it("cancels units and then the rest of a line", async () => {
    create({ payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION" })
    const { json } = await cancel(input({ amount: 60, quantity: 1 }))
    expect(json.cancelations[0]).toMatchObject({
      amount: 60,
      quantity: 1,
      cancelation_id: expect.any(String),
    })
    // Like the official example: the line's own price is not net of it.
    expect(await line()).toMatchObject({
      order_line_state: "SHIPPING",
      price: 120,
      quantity: 2,
    })
    expect((await cancel(input({ quantity: 2 }))).status).toBe(400)
    await cancel(input({ amount: 60, shipping_amount: 6, quantity: 1 }))
    expect((await line()).order_line_state).toBe("CANCELED")
  })

  it("shows the line net of cancelations on platforms that do", async () => {
    simulator.control.marketplace.updatePlatform({
      behaviour: { cancelations_reduce_line: true },
    })
    create({ payment_workflow: "PAY_ON_DELIVERY" })
    await cancel(input({ amount: 60, quantity: 1 }))
    expect(await line()).toMatchObject({ price: 60, quantity: 1 })
  })

  it("does not cancel lines where the shop may not", async () => {
    create({ payment_workflow: "PAY_ON_DELIVERY" })
    simulator.control.marketplace.setShop({
      shop_id: 2000,
      partial_cancelation: false,
    })
    expect((await cancel(input())).status).toBe(400)
  })

  it("tells the reason when the operator cancels", async () => {
    create()
    simulator.control.orders.move("O-A", "cancel", { reason_code: "34" })
    const { json } = await seller.get("/api/orders")
    expect(json.orders[0]).toMatchObject({
      order_state: "CANCELED",
      order_state_reason_code: "34",
      order_state_reason_label: "Cancelled by the client prior to shipping",
    })
    expect(json.orders[0].order_lines[0].cancelations).toMatchObject([
      { amount: 120, shipping_amount: 6, quantity: 2, reason_code: "34" },
    ])
  })

  it("takes money off and leaves the goods", async () => {
    create()
    simulator.control.orders.move("O-A", "cancel-line", {
      amount: 12.34,
      reason_code: "34",
    })
    expect(await line()).toMatchObject({
      order_line_state: "SHIPPING",
      cancelations: [{ amount: 12.34, quantity: 0 }],
    })
  })
})
