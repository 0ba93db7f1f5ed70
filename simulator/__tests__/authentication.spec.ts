import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("authentication", () => {
  let simulator: RunningSimulator

  beforeAll(async () => {
    simulator = await startSimulator({ apiKey: "the-key" })
    simulator.control.marketplace.setShop({ shop_id: 2001, shop_name: "Two" })
    simulator.control.marketplace.setShop({ shop_id: 2002, shop_name: "Three" })
    simulator.control.marketplace.setKey({
      key: "both",
      shop_ids: [2000, 2001],
      default_shop_id: 2001,
    })
  })

  afterAll(() => simulator.stop())

  it.each(["", "wrong", "Bearer the-key"])(
    "refuses the key '%s'",
    async (key) => {
      const answer = await createSeller(simulator, key).get("/api/account")
      expect(answer.status).toBe(401)
      expect(answer.json).toEqual({ status: 401, message: "Unauthorized" })
    }
  )

  it("answers the health check without a key, with nothing in it", async () => {
    const answer = await createSeller(simulator, "").get("/api/version")
    expect(answer.status).toBe(200)
    expect(answer.text).toBe("")
  })

  it("uses the default shop of the key's user", async () => {
    const seller = createSeller(simulator, "both")
    expect((await seller.get("/api/account")).json.shop_id).toBe(2001)
  })

  it("lets a user with several shops choose one", async () => {
    const seller = createSeller(simulator, "both")
    const answer = await seller.get("/api/account?shop_id=2000")
    expect(answer.json).toMatchObject({ shop_id: 2000, shop_name: "Test Shop" })
  })

  it.each([2002, 4711])("does not show the shop %d to others", async (id) => {
    const seller = createSeller(simulator, "both")
    expect((await seller.get(`/api/account?shop_id=${id}`)).status).toBe(404)
  })

  it("refuses a shop id that is no number", async () => {
    const seller = createSeller(simulator, "both")
    expect((await seller.get("/api/account?shop_id=abc")).status).toBe(400)
  })

  it("refuses a key once it is revoked", async () => {
    simulator.control.marketplace.setKey({ key: "brief", shop_ids: [2000] })
    const seller = createSeller(simulator, "brief")
    expect((await seller.get("/api/account")).status).toBe(200)
    simulator.control.marketplace.revokeKey("brief")
    expect((await seller.get("/api/account")).status).toBe(401)
  })

  it("names what it does not simulate", async () => {
    const seller = createSeller(simulator, "the-key")
    const answer = await seller.get("/api/invoices?max=1")
    expect(answer.status).toBe(501)
    expect(answer.json.message).toBe("Not simulated: GET /api/invoices")
  })

  it("refuses a client that does not accept JSON", async () => {
    const seller = createSeller(simulator, "the-key")
    const answer = await seller.send("GET", "/api/account", {
      headers: { accept: "application/xml" },
    })
    expect(answer.status).toBe(406)
  })

  it("refuses bodies that are not JSON", async () => {
    const seller = createSeller(simulator, "the-key")
    const path = "/api/offers/export/async"
    const json = { "content-type": "application/json" }
    const malformed = await seller.send("POST", path, {
      body: "{oops",
      headers: json,
    })
    const text = await seller.send("POST", path, { body: "{}" })
    expect([malformed.status, text.status]).toEqual([400, 415])
  })
})
