import { startSimulator, type FaultInput, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("faults", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.orders.create({
      order_id: "O-A",
      lines: [{ offer_sku: "A", taxes: [{ code: "VAT", rate: 20 }] }],
    })
  })

  afterEach(() => simulator.stop())

  const inject = (fault: FaultInput) =>
    seller.post("/_control/faults", { operation: "OR11", ...fault })
  const list = () => seller.get("/api/orders")
  const ship = () => seller.put("/api/orders/O-A/ship")
  const state = () => simulator.control.orders.require("O-A").lines[0]?.state

  it.each([
    [
      { error_body: "classic" },
      500,
      { status: 500, message: "Injected fault 500" },
    ],
    [
      { error_body: "errors", status: 503 },
      503,
      { errors: [{ message: "Injected fault 503" }] },
    ],
    [{ error_body: "coded", status: 400 }, 400, { code: "INJECTED_FAULT" }],
    [{ error_body: "invalid_json" }, 500, undefined],
    [{ error_body: "html" }, 502, undefined],
    [{ error_body: "empty", status: 504 }, 504, undefined],
  ] as const)("answers a status: %j", async (fault, status, body) => {
    await inject({ kind: "status", ...fault })
    const answer = await list()
    expect(answer.status).toBe(status)
    if (body) {
      expect(answer.json).toMatchObject(body)
    } else {
      expect(answer.json).toBeUndefined()
    }
    expect((await list()).status).toBe(200)
  })

  it("sends the Retry-After it is given", async () => {
    await inject({ kind: "status", status: 429, retry_after: 7 })
    expect((await list()).headers.get("retry-after")).toBe("7")
  })

  it("does not run the operation behind a status or a reset", async () => {
    await inject({ kind: "status", operation: "OR24" })
    expect((await ship()).status).toBe(500)
    await inject({ kind: "connection_reset", operation: "OR24" })
    await expect(ship()).rejects.toThrow("fetch failed")
    expect(state()).toBe("SHIPPING")
  })

  it("runs the operation and loses its answer", async () => {
    await inject({ kind: "lost_response", operation: "OR24" })
    await expect(ship()).rejects.toThrow("fetch failed")
    expect(state()).toBe("SHIPPED")
  })

  it("never answers", async () => {
    await inject({ kind: "timeout" })
    const signal = AbortSignal.timeout(100)
    const hanging = seller.send("GET", "/api/orders", { signal })
    await expect(hanging).rejects.toThrow("timeout")
  })

  it("answers late", async () => {
    await inject({ kind: "latency", latency_ms: 120 })
    const before = performance.now()
    expect((await list()).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(100)
  })

  it("breaks off in the middle of the body", async () => {
    await inject({ kind: "truncated_body" })
    await expect(list()).rejects.toThrow("terminated")
  })

  it("says HTML", async () => {
    await inject({ kind: "wrong_content_type" })
    expect((await list()).headers.get("content-type")).toBe("text/html")
    await inject({ kind: "html_error" })
    const answer = await list()
    expect(answer.status).toBe(502)
    expect(answer.text).toContain("<html>")
  })

  it("sends values that nobody knows yet", async () => {
    await inject({ kind: "unknown_enum" })
    const [order] = (await list()).json.orders
    expect(order.order_state).toBe("SOMETHING_NEW")
    expect(order.order_lines[0].order_line_state).toBe("SOMETHING_NEW")
    await inject({ kind: "unknown_enum", fields: ["payment_workflow"] })
    expect((await list()).json.orders[0]).toMatchObject({
      order_state: "SHIPPING",
      payment_workflow: "SOMETHING_NEW",
    })
  })

  it("leaves fields out and adds others", async () => {
    await inject({ kind: "missing_fields", fields: ["total_count", "channel"] })
    const { json } = await list()
    expect(json.total_count).toBeUndefined()
    expect(json.orders[0].channel).toBeUndefined()
    await inject({ kind: "extra_fields" })
    const extra = (await list()).json
    expect(extra.orders[0].order_lines[0].x_field_added_later).toBeDefined()
  })

  it("comes as often, as late and where it is told to", async () => {
    await inject({ kind: "status", times: 2, after: 1 })
    const statuses: number[] = []
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await list()).status)
    }
    expect(statuses).toEqual([200, 500, 500, 200])
    await inject({
      kind: "status",
      operation: "*",
      path_includes: "offset=100",
    })
    expect((await list()).status).toBe(200)
    expect((await seller.get("/api/orders?offset=100")).status).toBe(500)
  })

  it("draws the same luck from the same seed", async () => {
    const draw = async () => {
      await inject({ kind: "status", times: null, probability: 0.5, seed: 7 })
      const statuses: number[] = []
      for (let call = 0; call < 12; call += 1) {
        statuses.push((await list()).status)
      }
      await seller.send("DELETE", "/_control/faults")
      return statuses
    }
    const first = await draw()
    expect(await draw()).toEqual(first)
    expect(new Set(first)).toEqual(new Set([200, 500]))
  })

  it("is marked in the journal", async () => {
    await inject({ kind: "lost_response" })
    await expect(list()).rejects.toThrow("fetch failed")
    await list()
    expect(simulator.control.journal.list({ operation: "OR11" })).toMatchObject(
      [
        { fault: "lost_response", status: null },
        { fault: null, status: 200 },
      ]
    )
  })

  it("refuses kinds that do not exist", async () => {
    const answer = await seller.post("/_control/faults", { kind: "gremlin" })
    expect(answer.status).toBe(400)
    expect(answer.json.message).toContain("lost_response")
  })
})
