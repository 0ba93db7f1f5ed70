import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("offers (OF21)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.offers.set(2000, { shop_sku: "A", quantity: 3 })
  })

  afterEach(() => simulator.stop())

  const offer = async () =>
    (await seller.get("/api/offers?sku=A")).json.offers[0]

  it("loses the units that a customer orders, whatever the order's state", async () => {
    simulator.control.orders.create({
      state: "STAGING",
      lines: [{ offer_sku: "A", quantity: 2 }],
    })
    expect(await offer()).toMatchObject({ quantity: 1, active: true })
    simulator.control.orders.create({
      lines: [{ offer_sku: "A", quantity: 2 }],
    })
    expect(await offer()).toMatchObject({
      quantity: 0,
      active: false,
      inactivity_reasons: ["ZERO_QUANTITY"],
    })
  })

  it("takes the units of a warehouse too", async () => {
    simulator.control.offers.set(2000, {
      shop_sku: "A",
      quantity: 5,
      warehouses: [
        { code: "MAIN", quantity: 2 },
        { code: "SECOND", quantity: 3 },
      ],
    })
    simulator.control.orders.create({
      lines: [{ offer_sku: "A", quantity: 3 }],
    })
    expect(await offer()).toMatchObject({
      quantity: 2,
      warehouses: [
        { code: "MAIN", quantity: 0 },
        { code: "SECOND", quantity: 2 },
      ],
    })
  })

  it.each([
    [false, 1],
    [true, 3],
  ])("gives units back after a refusal: %s", async (restock, quantity) => {
    simulator.control.marketplace.updatePlatform({
      behaviour: { restock_on_cancelation: restock },
    })
    const order = simulator.control.orders.create({
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "A", quantity: 2 }],
    })
    simulator.control.orders.move(order.order_id, "refuse")
    expect((await offer()).quantity).toBe(quantity)
  })

  it("names every reason why an offer is not for sale", async () => {
    simulator.control.marketplace.setShop({
      shop_id: 2000,
      shop_state: "SUSPENDED",
    })
    simulator.control.offers.set(2000, {
      shop_sku: "A",
      quantity: 1,
      min_order_quantity: 2,
      forced_inactivity_reasons: ["PRODUCT_DISABLED"],
    })
    expect((await offer()).inactivity_reasons).toEqual([
      "PRODUCT_DISABLED",
      "SHOP_NOT_OPEN",
      "AVAILABLE_QUANTITY_LESS_THAN_MIN_ORDER_QUANTITY",
    ])
  })

  it("does not list deleted offers or those of other shops", async () => {
    simulator.control.marketplace.setShop({ shop_id: 2001 })
    simulator.control.offers.set(2001, { shop_sku: "B" })
    simulator.control.offers.delete(2000, "A")
    expect((await seller.get("/api/offers")).json.total_count).toBe(0)
  })

  it("filters by condition, product and favourites", async () => {
    simulator.control.offers.set(2000, {
      shop_sku: "B",
      state_code: "10",
      product_sku: "P-1",
      favorite_rank: 1,
    })
    const count = async (query: string) =>
      (await seller.get(`/api/offers?${query}`)).json.total_count
    expect(await count("offer_state_codes=10,2")).toBe(1)
    expect(await count("product_id=P-1")).toBe(1)
    expect(await count("favorite=true")).toBe(1)
    expect(await count("sku=C")).toBe(0)
  })
})
