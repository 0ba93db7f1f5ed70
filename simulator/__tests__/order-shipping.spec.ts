import http from "node:http"
import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("shipping whole orders (OR23, OR24)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    simulator.control.marketplace.updatePlatform({ multi_shipment: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.orders.create({
      order_id: "O-A",
      lines: [{ offer_sku: "A" }],
    })
  })

  afterEach(() => simulator.stop())

  const track = (body: unknown) => seller.put("/api/orders/O-A/tracking", body)
  const order = async () =>
    (await seller.get("/api/orders?order_ids=O-A")).json.orders[0]

  it("computes the URL of a registered carrier", async () => {
    const answer = await track({
      carrier_code: "DHL",
      carrier_name: "ignored",
      carrier_url: "https://ignored.example",
      tracking_number: "JJD 1",
    })
    expect(answer.status).toBe(204)
    expect(answer.text).toBe("")
    expect(await order()).toMatchObject({
      order_state: "SHIPPING",
      shipping_carrier_code: "DHL",
      shipping_company: "DHL",
      shipping_tracking: "JJD 1",
      shipping_tracking_url: "https://track.example/dhl?parcel=JJD%201",
    })
  })

  it("takes an unregistered carrier where the platform allows it", async () => {
    const unregistered = {
      carrier_name: "Vélo",
      carrier_url: "https://v.example",
    }
    expect((await track(unregistered)).status).toBe(204)
    expect(await order()).toMatchObject({
      shipping_carrier_code: null,
      shipping_company: "Vélo",
    })
    simulator.control.marketplace.updatePlatform({
      unregistered_carriers: false,
    })
    expect((await track(unregistered)).status).toBe(400)
  })

  it.each([
    ["an unknown carrier", { carrier_code: "NOPE", tracking_number: "1" }],
    ["a number that the carrier's URL needs", { carrier_code: "DHL" }],
    ["no carrier at all", { tracking_number: "1" }],
    ["a body of another shape", []],
  ])("refuses %s", async (_name, body) => {
    expect((await track(body)).status).toBe(400)
    expect((await order()).shipping_carrier_code).toBeNull()
  })

  it("ships the order once", async () => {
    expect((await seller.put("/api/orders/O-A/ship")).status).toBe(204)
    expect(await order()).toMatchObject({
      order_state: "SHIPPED",
      can_shop_ship: false,
    })
    const again = await seller.put("/api/orders/O-A/ship")
    expect(again.status).toBe(400)
    expect(again.json.message).toBe(
      "The order status must be 'SHIPPING' but it is 'SHIPPED'."
    )
  })

  it("wants tracking first where the shipping method says so", async () => {
    simulator.control.orders.create({
      order_id: "E-A",
      shipping_type_code: "EXP",
      lines: [{ offer_sku: "A" }],
    })
    expect((await seller.put("/api/orders/E-A/ship")).status).toBe(400)
    await seller.put("/api/orders/E-A/tracking", {
      carrier_code: "UPS",
      tracking_number: "1Z",
    })
    expect((await seller.put("/api/orders/E-A/ship")).status).toBe(204)
  })

  it("does not know orders of other shops", async () => {
    simulator.control.marketplace.setShop({ shop_id: 2001 })
    simulator.control.orders.create({
      order_id: "X-A",
      shop_id: 2001,
      lines: [{ offer_sku: "A" }],
    })
    expect((await seller.put("/api/orders/X-A/ship")).status).toBe(404)
  })

  it("wants a length on a PUT without a body", async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const request = http.request(
        `${simulator.url}/api/orders/O-A/ship`,
        { method: "PUT", headers: { authorization: simulator.apiKey } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        }
      )
      request.useChunkedEncodingByDefault = false
      request.removeHeader("content-length")
      request.end()
    })
    expect(status).toBe(411)
  })

  it("has no shipment endpoints where the feature is off", async () => {
    const statuses = await Promise.all([
      seller.get("/api/shipments"),
      seller.post("/api/shipments", { shipments: [] }),
      seller.post("/api/shipments/tracking", { shipments: [] }),
      seller.put("/api/shipments/ship", { shipments: [] }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})
