import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("accepting orders (OR21)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.orders.create({
      order_id: "O-A",
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "A" }, { offer_sku: "B" }],
    })
  })

  afterEach(() => simulator.stop())

  const decide = (lines: unknown, id = "O-A") =>
    seller.put(`/api/orders/${id}/accept`, { order_lines: lines })
  const yes = (id: string) => ({ id, accepted: true })
  const no = (id: string) => ({ id, accepted: false })
  const states = async () => {
    const order = (await seller.get("/api/orders?order_ids=O-A")).json.orders[0]
    return [
      order.order_state,
      ...order.order_lines.map(
        (line: { order_line_state: string }) => line.order_line_state
      ),
    ]
  }

  it("waits for the debit and ships once it is confirmed", async () => {
    expect((await decide([yes("O-A-1"), yes("O-A-2")])).status).toBe(204)
    expect((await states())[0]).toBe("WAITING_DEBIT")
    simulator.control.orders.move("O-A", "request-debit")
    expect((await states())[0]).toBe("WAITING_DEBIT_PAYMENT")
    simulator.control.orders.move("O-A", "debit-ok")
    expect((await states())[0]).toBe("SHIPPING")
    const { json } = await seller.get("/api/orders?customer_debited=true")
    expect(json.total_count).toBe(1)
  })

  it("is cancelled when the debit is refused", async () => {
    await decide([yes("O-A-1"), yes("O-A-2")])
    simulator.control.orders.move("O-A", "debit-refused")
    expect(await states()).toEqual(["CANCELED", "CANCELED", "CANCELED"])
  })

  it("goes on with the accepted lines", async () => {
    await decide([yes("O-A-1"), no("O-A-2")])
    expect(await states()).toEqual([
      "WAITING_DEBIT",
      "WAITING_DEBIT",
      "REFUSED",
    ])
  })

  it("is refused when every line is", async () => {
    await decide([no("O-A-1"), no("O-A-2")])
    expect(await states()).toEqual(["REFUSED", "REFUSED", "REFUSED"])
    const order = (await seller.get("/api/orders")).json.orders[0]
    expect(order.order_state_reason_code).toBeNull()
    expect(order.acceptance_decision_date).toEqual(expect.any(String))
  })

  it.each([
    ["ORDER_LINE_ACCEPTANCE_DECISION_MISSING", [yes("O-A-1")]],
    ["ORDER_LINE_DUPLICATE_ID", [yes("O-A-1"), no("O-A-1")]],
    ["ORDER_LINE_NOT_FOUND", [yes("O-A-1"), yes("O-B-2")]],
    ["ORDER_LINE_NULL_ELEMENT", [null]],
    ["VALIDATION_ERROR", [{ id: "O-A-1" }]],
    ["VALIDATION_ERROR", []],
    ["VALIDATION_ERROR", "all"],
  ])("answers %s and changes nothing", async (code, lines) => {
    const answer = await decide(lines)
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ status: 400, code, errors: [{ code }] })
    expect((await states())[0]).toBe("WAITING_ACCEPTANCE")
  })

  it("answers ORDER_NOT_FOUND for somebody else's order", async () => {
    const answer = await decide([yes("X")], "X-A")
    expect(answer.status).toBe(404)
    expect(answer.json.code).toBe("ORDER_NOT_FOUND")
  })

  it("answers ORDER_INVALID_STATE the second time", async () => {
    await decide([yes("O-A-1"), yes("O-A-2")])
    const answer = await decide([yes("O-A-1"), yes("O-A-2")])
    expect(answer.json.code).toBe("ORDER_INVALID_STATE")
  })

  it("answers ORDER_PARTIAL_ACCEPTANCE_DISABLED where the shop may not", async () => {
    simulator.control.marketplace.setShop({
      shop_id: 2000,
      partial_acceptance: false,
    })
    const answer = await decide([yes("O-A-1"), no("O-A-2")])
    expect(answer.json.code).toBe("ORDER_PARTIAL_ACCEPTANCE_DISABLED")
    expect((await decide([no("O-A-1"), no("O-A-2")])).status).toBe(204)
  })

  it("answers ORDER_FULFILLED_UNAUTHORIZED for the operator's own orders", async () => {
    simulator.control.orders.update("O-A", {
      fulfillment_center_code: "OPERATOR",
    })
    const answer = await decide([yes("O-A-1"), yes("O-A-2")])
    expect(answer.json.code).toBe("ORDER_FULFILLED_UNAUTHORIZED")
  })

  it("is refused by time-out, without a decision date", async () => {
    simulator.control.advanceTime(3 * 24 * 3600 * 1000 - 60_000)
    expect((await states())[0]).toBe("WAITING_ACCEPTANCE")
    simulator.control.advanceTime(120_000)
    expect((await states())[0]).toBe("REFUSED")
    const order = (await seller.get("/api/orders")).json.orders[0]
    expect(order.acceptance_decision_date).toBeNull()
  })

  it("ships at once where the money comes later", async () => {
    simulator.control.orders.create({
      order_id: "D-A",
      state: "STAGING",
      payment_workflow: "PAY_ON_DELIVERY",
      lines: [{ offer_sku: "A" }],
    })
    simulator.control.orders.move("D-A", "fraud-ok")
    await decide([yes("D-A-1")], "D-A")
    const order = (await seller.get("/api/orders?order_ids=D-A")).json.orders[0]
    expect(order).toMatchObject({ order_state: "SHIPPING", can_cancel: true })
    expect(order.customer_debited_date).toBeUndefined()
  })

  it("skips acceptance where the platform accepts by itself", async () => {
    simulator.control.marketplace.updatePlatform({
      order_acceptance: "AUTOMATIC",
      behaviour: { debit_request_delay_ms: 0, debit_confirmation_delay_ms: 0 },
    })
    const order = simulator.control.orders.create({
      state: "STAGING",
      lines: [{ offer_sku: "A" }],
    })
    simulator.control.orders.move(order.order_id, "fraud-ok")
    const { json } = await seller.get(`/api/orders?order_ids=${order.order_id}`)
    expect(json.orders[0]).toMatchObject({
      order_state: "SHIPPING",
      acceptance_decision_date: null,
    })
  })
})
