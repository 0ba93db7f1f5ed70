import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("paging", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeAll(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    for (let index = 0; index < 25; index += 1) {
      simulator.control.offers.set(2000, {
        shop_sku: `SKU-${index}`,
        price: index + 1,
        quantity: 5,
      })
    }
  })

  afterAll(() => simulator.stop())

  it("gives ten by default and says how many there are", async () => {
    const { json, headers } = await seller.get("/api/offers")
    expect(json.offers).toHaveLength(10)
    expect(json.total_count).toBe(25)
    expect(headers.get("link")).toBe(
      `<${simulator.url}/api/offers?offset=10&max=10>; rel="next"`
    )
  })

  it("links both neighbours of a page in the middle", async () => {
    const { headers } = await seller.get("/api/offers?offset=10&max=5")
    expect(headers.get("link")).toBe(
      `<${simulator.url}/api/offers?offset=5&max=5>; rel="previous", ` +
        `<${simulator.url}/api/offers?offset=15&max=5>; rel="next"`
    )
  })

  it("has no link behind the last page", async () => {
    const { json, headers } = await seller.get("/api/offers?offset=30&max=100")
    expect(json.offers).toEqual([])
    expect(headers.get("link")).not.toContain("next")
  })

  it.each(["max=101", "max=0", "offset=-1", "max=ten", "offset=1.5"])(
    "refuses %s",
    async (query) => {
      const answer = await seller.get(`/api/offers?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.json.status).toBe(400)
    }
  )

  it("sorts offers by total price, either way", async () => {
    const first = async (query: string) =>
      (await seller.get(`/api/offers?max=1&${query}`)).json.offers[0].shop_sku
    expect(await first("")).toBe("SKU-0")
    expect(await first("order=desc")).toBe("SKU-24")
    expect(await first("sort=productTitle&order=desc")).toBe("SKU-9")
    expect((await seller.get("/api/offers?sort=quantity")).status).toBe(400)
  })

  it("seeks with tokens that carry every parameter", async () => {
    const order = simulator.control.orders.create({
      lines: [{ offer_sku: "SKU-24", quantity: 3 }],
    })
    const shipment = {
      order_id: order.order_id,
      shipment_lines: [{ order_line_id: `${order.order_id}-1`, quantity: 1 }],
    }
    await seller.post("/api/shipments", {
      shipments: [shipment, shipment, shipment],
    })
    const query = `limit=2&order_id=${order.order_id}`
    const first = (await seller.get(`/api/shipments?${query}`)).json
    expect(first.data).toHaveLength(2)
    expect(first.previous_page_token).toBeUndefined()
    const next = encodeURIComponent(first.next_page_token)
    // The other parameters of a page call are ignored.
    const second = (
      await seller.get(`/api/shipments?page_token=${next}&limit=100&order_id=x`)
    ).json
    expect(second.data).toHaveLength(1)
    expect(second.next_page_token).toBeUndefined()
    expect(second.previous_page_token).toEqual(expect.any(String))
  })

  it.each(["limit=101", "page_token=nonsense"])("refuses %s", async (query) => {
    expect((await seller.get(`/api/shipments?${query}`)).status).toBe(400)
  })
})
