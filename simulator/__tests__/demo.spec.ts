import {
  computeOrderState,
  demoCatalogue,
  startSimulator,
  type RunningSimulator,
} from "../src"
import { createSeller } from "./seller"

describe("the demo scenario", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeAll(async () => {
    simulator = await startSimulator({ scenario: "demo", rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
  })

  afterAll(() => simulator.stop())

  const orders = () => [...simulator.state.orders.values()]
  const lines = () => orders().flatMap((order) => order.lines)

  it("has two shops that differ where a connector must care", async () => {
    const features = async (shop: number) =>
      (await seller.get(`/api/platform/configuration?shop_id=${shop}`)).json
        .features
    expect(await features(2001)).toMatchObject({
      order_tax_mode: "TAX_INCLUDED",
      shipment: { multi_shipment: true },
    })
    expect(await features(2002)).toMatchObject({
      order_tax_mode: "TAX_EXCLUDED",
      shipment: { multi_shipment: false },
    })
    const channels = await seller.get("/api/channels?shop_id=2002")
    expect(channels.json.channels).toHaveLength(2)
  })

  it("has at least 150 offers of every kind", async () => {
    const counts = await Promise.all(
      [2001, 2002].map(
        async (shop) =>
          (await seller.get(`/api/offers?shop_id=${shop}`)).json.total_count
      )
    )
    expect(counts[0] + counts[1]).toBeGreaterThanOrEqual(150)
    const kinds = new Set(demoCatalogue().map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([
      "ambiguous",
      "inactive",
      "kit",
      "plain",
      "rejected",
      "unlinked",
    ])
  })

  it("names each product once, with a valid EAN and known components", () => {
    const products = demoCatalogue()
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length)
    expect(new Set(products.map(({ ean }) => ean)).size).toBe(products.length)
    for (const { ean, sku } of products) {
      const sum = [...ean].reduce(
        (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
        0
      )
      expect(sum % 10).toBe(0)
      expect(sku.length).toBeLessThanOrEqual(40)
    }
    const plain = products.filter(({ kind }) => kind === "plain")
    const components = products.flatMap(({ components: parts }) => parts)
    expect(components.length).toBeGreaterThan(3)
    for (const { sku } of components) {
      expect(plain.map((product) => product.sku)).toContain(sku)
    }
  })

  it("has orders to ship on every channel and some to accept", () => {
    const shipping = orders().filter((o) => computeOrderState(o) === "SHIPPING")
    expect(shipping.length).toBeGreaterThanOrEqual(25)
    expect(new Set(shipping.map((order) => order.channel_code))).toEqual(
      new Set(["FR", "BE", "DE", "AT"])
    )
    expect(orders().length).toBeGreaterThan(shipping.length)
  })

  it("has every special case", () => {
    const kindOf = new Map(demoCatalogue().map(({ sku, kind }) => [sku, kind]))
    const repeats = orders().some(
      (order) =>
        new Set(order.lines.map((line) => line.offer_sku)).size <
        order.lines.length
    )
    expect({
      repeats,
      severalTaxes: lines().some((line) => line.taxes.length > 1),
      refused: lines().some((line) => line.state === "REFUSED"),
      unknownSku: lines().some((l) => kindOf.get(l.offer_sku) === "unlinked"),
      kit: lines().some((line) => kindOf.get(line.offer_sku) === "kit"),
      parts: lines().some((line) => line.quantity > 3),
      noCountryCode: orders().some(
        (o) => o.customer.billing_address?.country_iso_code === null
      ),
    }).toEqual({
      repeats: true,
      severalTaxes: true,
      refused: true,
      unknownSku: true,
      kit: true,
      parts: true,
      noCountryCode: true,
    })
  })

  it("is the same every time", async () => {
    const again = await startSimulator({ scenario: "demo" })
    const facts = (state: RunningSimulator["state"]) =>
      [...state.orders.values()].map((order) => [
        order.order_id,
        order.customer.lastname,
        order.lines.map((line) => [line.offer_sku, line.quantity, line.price]),
      ])
    expect(facts(again.state)).toEqual(facts(simulator.state))
    await again.stop()
  })

  it("pays accepted orders while one watches", async () => {
    simulator.control.orders.move("FRBE000015-A", "accept")
    simulator.control.advanceTime(45_000)
    expect(
      computeOrderState(simulator.control.orders.require("FRBE000015-A"))
    ).toBe("SHIPPING")
  })
})
