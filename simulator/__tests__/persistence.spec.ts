import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { startSimulator } from "../src"
import { createSeller } from "./seller"

describe("what the simulator leaves on disk", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "mirakl-simulator-"))

  afterAll(() => rmSync(directory, { recursive: true }))

  it("goes on where it was stopped", async () => {
    const statePath = path.join(directory, "state", "simulator.bin")
    const first = await startSimulator({ apiKey: "kept", statePath })
    first.control.offers.set(2000, { shop_sku: "A", quantity: 5 })
    first.control.orders.create({
      order_id: "O-A",
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "A", quantity: 2 }],
    })
    await first.stop()
    const second = await startSimulator({ scenario: "demo", statePath })
    expect(second.apiKey).toBe("kept")
    const seller = createSeller(second, "kept")
    const { json } = await seller.get("/api/offers")
    expect(json.offers).toMatchObject([{ shop_sku: "A", quantity: 3 }])
    second.control.advanceTime(4 * 24 * 3600 * 1000)
    expect(second.state.orders.get("O-A")?.lines[0]?.state).toBe("REFUSED")
    await second.stop()
  })

  it("records traffic without the key", async () => {
    const trafficDir = path.join(directory, "traffic")
    const simulator = await startSimulator({ apiKey: "secret-key", trafficDir })
    const seller = createSeller(simulator, "secret-key")
    simulator.control.faults.add({ kind: "status", operation: "A01" })
    await seller.get("/api/account")
    await seller.get(
      "/api/orders?max=5&fulfillment_center_code=A&fulfillment_center_code=B"
    )
    await seller.upload("/api/offers/stock/imports", "offer-sku;quantity\n")
    await seller.put("/api/orders/O-A/ship")
    await simulator.stop()
    const text = readdirSync(trafficDir)
      .map((name) => readFileSync(path.join(trafficDir, name), "utf8"))
      .join("")
    expect(text).not.toContain("secret-key")
    const exchanges = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(exchanges).toMatchObject([
      { operation: "A01", fault: true, status: 500 },
      {
        operation: "OR11",
        fault: false,
        method: "GET",
        path_template: "/api/orders",
        query: { max: "5", fulfillment_center_code: ["A", "B"] },
        marketplace: "marketplace",
        response_body: { orders: [], total_count: 0 },
      },
      {
        operation: "STO01",
        status: 201,
        request_body: { file: "offer-sku;quantity\n" },
        request_headers: {
          "content-type": expect.stringContaining("multipart/form-data"),
        },
        response_headers: { location: expect.any(String) },
      },
      {
        operation: "OR24",
        path: "/api/orders/O-A/ship",
        path_template: "/api/orders/{order_id}/ship",
        status: 404,
        request_body: null,
      },
    ])
  })
})
