import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

const SHOP_ID = 2000
const OFFERS = 20_000
const ORDERS = 1_500
const DAY_MS = 24 * 3600_000

// Tests read answers of every shape; their assertions are the type check.
type Json = ReturnType<typeof JSON.parse>

describe("the scenario large", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({
      scenario: "large",
      offers: OFFERS,
      orders: ORDERS,
      rateLimits: false,
      importLatencyMs: 0,
    })
    seller = createSeller(simulator, simulator.apiKey)
  })

  afterEach(() => simulator.stop())

  const offersPage = async (offset: number) =>
    (await seller.get(`/api/offers?max=100&offset=${offset}`)).json

  const exported = async (request: Json): Promise<Json[]> => {
    const { json } = await seller.post("/api/offers/export/async", {
      export_type: "application/json",
      ...request,
    })
    simulator.control.advanceTime(10)
    const status = await seller.get(
      `/api/offers/export/async/status/${json.tracking_id}`
    )
    const chunks = await Promise.all(
      status.json.urls.map(async (url: string) => {
        const answer = await fetch(url, {
          headers: { authorization: simulator.apiKey },
        })
        return (await answer.json()) as Json[]
      })
    )
    return chunks.flat()
  }

  it("lists every offer once, cheapest first, the same for a seed (OF21)", async () => {
    const skus = new Set<string>()
    let last = 0
    for (let offset = 0; offset < OFFERS; offset += 100) {
      const { offers, total_count } = await offersPage(offset)
      expect(total_count).toBe(OFFERS)
      for (const { shop_sku, price } of offers) {
        skus.add(shop_sku)
        expect(price).toBeGreaterThanOrEqual(last)
        last = price
      }
    }
    expect(skus.size).toBe(OFFERS)
    const again = await startSimulator({ scenario: "large", offers: OFFERS })
    const [first] = again.control.offers.list(SHOP_ID)
    expect(first?.references).toEqual(
      simulator.control.offers.get(SHOP_ID, "LRG-0000001").references
    )
    await again.stop()
  })

  it("takes changes as any offer does, and keeps no more than them", async () => {
    const { offers } = simulator.control
    offers.set(SHOP_ID, { shop_sku: "LRG-0000002", product_title: "Renamed" })
    offers.set(SHOP_ID, { shop_sku: "MINE", quantity: 4 })
    offers.delete(SHOP_ID, "LRG-0000001")

    const { offers: page, total_count } = await offersPage(0)
    expect(total_count).toBe(OFFERS)
    expect(page[0]).toMatchObject({ product_title: "Renamed" })
    expect(page[1].shop_sku).toBe("LRG-0000003")
    const { offers: tail } = await offersPage(OFFERS - 100)
    expect(tail).toHaveLength(100)
    expect(tail.at(-1).shop_sku).toBe("MINE")
    const one = await seller.get("/api/offers?sku=LRG-0000002")
    expect(one.json.offers).toMatchObject([{ product_title: "Renamed" }])
  })

  it("exports all, the active ones, and what changed, in chunks (OF52 to OF54)", async () => {
    const all = await exported({
      include_inactive_offers: true,
      items_per_chunk: 10_000,
    })
    const active = await exported({})
    expect(new Set(all.map(({ shop_sku }) => shop_sku)).size).toBe(OFFERS)
    expect(active).toHaveLength(OFFERS - OFFERS / 50)

    simulator.control.advanceTime(DAY_MS)
    const since = new Date(
      simulator.control.simulation.clock.now()
    ).toISOString()
    simulator.control.advanceTime(1000)
    simulator.control.orders.create({
      lines: [{ offer_sku: "LRG-0000007", quantity: 1 }],
    })
    simulator.control.offers.delete(SHOP_ID, "LRG-0000009")
    const changed = await exported({ last_request_date: since })
    expect(
      changed.map(({ shop_sku, deleted }) => [shop_sku, deleted]).sort()
    ).toEqual([
      ["LRG-0000007", false],
      ["LRG-0000009", true],
    ])
  })

  it("imports a stock file over all of them (STO01)", async () => {
    const rows = Array.from(
      { length: OFFERS },
      (_, index) => `LRG-${String(index + 1).padStart(7, "0")};${index % 9}`
    )
    const form = new FormData()
    form.append(
      "file",
      new Blob([["offer-sku;quantity", ...rows, "NONE;1"].join("\n")]),
      "stock.csv"
    )
    const created = await fetch(`${simulator.url}/api/offers/stock/imports`, {
      method: "POST",
      headers: { authorization: simulator.apiKey },
      body: form,
    })
    const { import_id } = (await created.json()) as Json
    simulator.control.advanceTime(10)

    const { json } = await seller.get(
      `/api/offers/stock/imports/${import_id}/status`
    )
    expect(json).toMatchObject({ lines_in_success: OFFERS, lines_in_error: 1 })
    expect(simulator.control.offers.get(SHOP_ID, "LRG-0000009").quantity).toBe(
      8
    )
  })

  it("reads its orders by window and page, and moves them (OR11, OR24)", async () => {
    const now = simulator.control.simulation.clock.now()
    const from = new Date(now.getTime() - 10 * DAY_MS).toISOString()
    const ids = new Set<string>()
    let total = 0
    for (let offset = 0; offset === 0 || offset < total; offset += 100) {
      const { json } = await seller.get(
        `/api/orders?max=100&offset=${offset}&start_update_date=${from}`
      )
      total = json.total_count
      json.orders.forEach(({ order_id }: Json) => ids.add(order_id))
    }
    expect(ids.size).toBe(total)
    expect(total).toBeGreaterThan(ORDERS / 3 - 5)
    expect(total).toBeLessThan(ORDERS / 3 + 5)
    const all = await seller.get("/api/orders?max=1")
    expect(all.json.total_count).toBe(ORDERS)

    const id = "LRG0000003-A"
    simulator.control.orders.move(id, "ship")
    const one = await seller.get(`/api/orders?order_ids=${id}`)
    expect(one.json.orders).toMatchObject([{ order_state: "SHIPPED" }])
    const recent = await seller.get(
      `/api/orders?max=100&start_update_date=${now.toISOString()}`
    )
    expect(recent.json.orders.map((it: Json) => it.order_id)).toContain(id)
    const line = one.json.orders[0].order_lines[0]
    const refund = await seller.put("/api/orders/refund", {
      refunds: [
        {
          order_line_id: line.order_line_id,
          amount: 1,
          shipping_amount: 0,
          quantity: 0,
          reason_code: "21",
          currency_iso_code: "EUR",
        },
      ],
    })
    expect(refund.status).toBe(200)
    const after = await seller.get(`/api/orders?order_ids=${id}`)
    expect(after.json.orders[0].order_lines[0].refunds).toHaveLength(1)
  })

  it("has no state file", async () => {
    await expect(
      startSimulator({ scenario: "large", statePath: "any" })
    ).rejects.toThrow("no state file")
  })
})
