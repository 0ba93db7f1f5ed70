import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("rate limits", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ importLatencyMs: 0 })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.freezeTime()
  })

  afterEach(() => simulator.stop())

  it("lets a shop poll orders once a minute and says when to come back", async () => {
    expect((await seller.get("/api/orders?max=100")).status).toBe(200)
    simulator.control.advanceTime(20_000)
    const refused = await seller.get("/api/orders?max=100")
    expect(refused.status).toBe(429)
    expect(refused.headers.get("retry-after")).toBe("40")
    expect(refused.json.status).toBe(429)
    simulator.control.advanceTime(40_000)
    expect((await seller.get("/api/orders?max=100")).status).toBe(200)
  })

  it("does not count the following pages or given orders as polls", async () => {
    for (const query of [
      "offset=0",
      "offset=100",
      "offset=200",
      "order_ids=A",
    ]) {
      expect((await seller.get(`/api/orders?${query}`)).status).toBe(200)
    }
  })

  it("does not count a refused call, or one that a fault spoiled", async () => {
    simulator.control.faults.add({ kind: "status", operation: "OR11" })
    expect((await seller.get("/api/orders")).status).toBe(500)
    expect((await seller.get("/api/orders")).status).toBe(200)
    simulator.control.advanceTime(59_000)
    expect((await seller.get("/api/orders")).status).toBe(429)
    simulator.control.advanceTime(1000)
    expect((await seller.get("/api/orders")).status).toBe(200)
  })

  it("counts each shop by itself", async () => {
    simulator.control.marketplace.setShop({ shop_id: 2001 })
    simulator.control.marketplace.setKey({
      key: "both",
      shop_ids: [2000, 2001],
    })
    const both = createSeller(simulator, "both")
    expect((await both.get("/api/orders")).status).toBe(200)
    expect((await both.get("/api/orders?shop_id=2001")).status).toBe(200)
    expect((await both.get("/api/orders")).status).toBe(429)
  })

  it("limits stock imports by shop and their status by import", async () => {
    const path = "/api/offers/stock/imports"
    const file = "offer-sku;quantity\nX;1\n"
    const { import_id: first } = (await seller.upload(path, file)).json
    expect((await seller.upload(path, file)).status).toBe(429)
    simulator.control.advanceTime(60_000)
    const { import_id: second } = (await seller.upload(path, file)).json
    const status = async (id: string) =>
      (await seller.get(`${path}/${id}/status`)).status
    expect(await status(first)).toBe(200)
    expect(await status(second)).toBe(200)
    expect(await status(first)).toBe(429)
    simulator.control.advanceTime(15_000)
    expect(await status(first)).toBe(200)
    const report = () => seller.get(`${path}/${first}/error_report`)
    expect((await report()).status).toBe(200)
    expect((await report()).headers.get("retry-after")).toBe("60")
  })

  it("limits differential and full exports apart, and their status", async () => {
    const path = "/api/offers/export/async"
    const delta = { last_request_date: "2024-01-01T00:00:00Z" }
    const { tracking_id } = (await seller.post(path, {})).json
    expect((await seller.post(path, delta)).status).toBe(200)
    expect((await seller.post(path, delta)).status).toBe(429)
    const status = () => seller.get(`${path}/status/${tracking_id}`)
    expect((await status()).status).toBe(200)
    expect((await status()).headers.get("retry-after")).toBe("10")
  })

  it("leaves a person room to try a connection", async () => {
    const statuses: number[] = []
    for (let call = 0; call < 21; call += 1) {
      statuses.push((await seller.get("/api/account")).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses[20]).toBe(429)
  })

  it("can be switched off, scaled and set by hand", async () => {
    const poll = async () => (await seller.get("/api/orders")).status
    const configure = (body: object) =>
      seller.post("/_control/rate-limits", body)
    await configure({ enabled: false })
    expect([await poll(), await poll()]).toEqual([200, 200])
    await configure({ enabled: true, scale: 0.1 })
    expect([await poll(), await poll()]).toEqual([200, 429])
    simulator.control.advanceTime(6000)
    expect(await poll()).toBe(200)
    await configure({
      scale: 1,
      overrides: { ST11: { limit: 1, windowMs: 1000 } },
    })
    await seller.get("/api/shipments")
    expect((await seller.get("/api/shipments")).status).toBe(429)
  })
})
