import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

const NOW = "2024-05-10T10:00:00.000Z"
const minutes = (count: number) =>
  new Date(Date.parse(NOW) + count * 60_000).toISOString()

describe("listing orders (OR11)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>
  const ids = async (query: string): Promise<string[]> =>
    (await seller.get(`/api/orders?max=100&${query}`)).json.orders.map(
      (order: { order_id: string }) => order.order_id
    )

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.freezeTime(NOW)
  })

  afterEach(() => simulator.stop())

  function create(id: string, changes = {}) {
    return simulator.control.orders.create({
      order_id: id,
      lines: [{ offer_sku: "A" }],
      ...changes,
    })
  }

  it("sorts by creation date and then by id", async () => {
    create("B-A", { created_date: minutes(-1) })
    create("C-A", { created_date: minutes(-2) })
    create("A-A", { created_date: minutes(-1) })
    expect(await ids("")).toEqual(["C-A", "A-A", "B-A"])
    expect(await ids("order=desc")).toEqual(["B-A", "A-A", "C-A"])
    expect((await seller.get("/api/orders?sort=price")).status).toBe(400)
  })

  it("filters by state, channel, id and debit", async () => {
    create("1-A", { state: "WAITING_ACCEPTANCE" })
    create("2-A", { channel_code: "BE" })
    create("3-A", { channel_code: null })
    expect(await ids("order_state_codes=SHIPPING")).toEqual(["2-A", "3-A"])
    expect(await ids("channel_codes=BE,DE")).toEqual(["2-A"])
    expect(await ids("only_null_channel=true&channel_codes=BE")).toEqual([
      "3-A",
    ])
    expect(await ids("order_ids=1-A,3-A,9-A")).toEqual(["1-A", "3-A"])
    expect(await ids("customer_debited=false")).toEqual(["1-A"])
    expect(await ids("has_incident=true")).toEqual([])
    expect(
      await ids(
        "fulfillment_center_code=DEFAULT&payment_workflow=PAY_ON_ACCEPTANCE"
      )
    ).toHaveLength(3)
  })

  it.each([
    ["an unknown state", "order_state_codes=SHIPPING,NEW"],
    ["a date without offset", "start_date=2024-05-10T10:00:00"],
    ["a plus that was not encoded", "start_date=2024-05-10T10:00:00+02:00"],
    [
      "too many ids",
      `order_ids=${Array.from({ length: 101 }, (_, i) => i).join(",")}`,
    ],
    ["a boolean that is none", "customer_debited=yes"],
  ])("refuses %s", async (_name, query) => {
    expect((await seller.get(`/api/orders?${query}`)).status).toBe(400)
  })

  it("reads any encoded offset", async () => {
    create("1-A")
    const start = encodeURIComponent("2024-05-10T12:00:00+02:00")
    expect(await ids(`start_date=${start}`)).toEqual(["1-A"])
    expect(await ids(`end_date=${minutes(-1)}`)).toEqual([])
  })

  it("goes back a little before start_update_date", async () => {
    create("1-A")
    simulator.control.advanceTime(20_000)
    const now = simulator.control.simulation.clock.now().toISOString()
    expect(await ids(`start_update_date=${now}`)).toEqual(["1-A"])
    simulator.control.advanceTime(20_000)
    const later = simulator.control.simulation.clock.now().toISOString()
    expect(await ids(`start_update_date=${later}`)).toEqual([])
  })

  // The reason why a frozen window is not enough: the update between two pages
  // takes an order out of the window and moves the rest up by one.
  it("loses an order that is updated while a frozen window is paged", async () => {
    for (const id of ["1-A", "2-A", "3-A"]) {
      create(id)
    }
    simulator.control.advanceTime(1000)
    const window = `end_update_date=${simulator.control.simulation.clock.now().toISOString()}`
    simulator.control.advanceTime(60_000)
    const first = (await seller.get(`/api/orders?${window}&max=1`)).json
    simulator.control.orders.move("1-A", "customer-message")
    const second = (await seller.get(`/api/orders?${window}&max=1&offset=1`))
      .json
    expect([first.total_count, second.total_count]).toEqual([3, 2])
    expect(first.orders[0].order_id).toBe("1-A")
    expect(second.orders[0].order_id).toBe("3-A")
  })

  it("hides addresses and organisation until the order ships", async () => {
    const order = create("1-A", {
      state: "WAITING_ACCEPTANCE",
      customer: { organization: { organization_id: "ORG" } },
    })
    const customer = async () =>
      (await seller.get("/api/orders")).json.orders[0].customer
    expect(await customer()).toMatchObject({
      firstname: "Camille",
      billing_address: null,
      shipping_address: null,
      organization: null,
    })
    simulator.control.orders.move(order.order_id, "accept")
    expect((await customer()).shipping_address).toBeNull()
    simulator.control.orders.move(order.order_id, "debit-ok")
    expect(await customer()).toMatchObject({
      shipping_address: { city: "Paris", country_iso_code: "FRA" },
      organization: { organization_id: "ORG" },
    })
  })

  it("shows addresses early where the platform does", async () => {
    simulator.control.marketplace.updatePlatform({
      addresses_before_acceptance: true,
    })
    create("1-A", { state: "WAITING_ACCEPTANCE" })
    const { json } = await seller.get("/api/orders")
    expect(json.orders[0].customer.billing_address.city).toBe("Paris")
  })

  it("shows the same order in either tax mode", async () => {
    create("1-A", {
      lines: [
        {
          offer_sku: "A",
          quantity: 2,
          price_unit: 60,
          shipping_price: 6,
          taxes: [{ code: "VAT", rate: 20 }],
          shipping_taxes: [{ code: "VAT", rate: 20 }],
        },
      ],
    })
    const order = async (mode: string) =>
      (await seller.get(`/api/orders?order_tax_mode=${mode}`)).json.orders[0]
    expect(await order("TAX_INCLUDED")).toMatchObject({
      order_tax_mode: "TAX_INCLUDED",
      price: 120,
      shipping_price: 6,
      total_price: 126,
    })
    const net = await order("TAX_EXCLUDED")
    expect(net).toMatchObject({
      price: 100,
      shipping_price: 5,
      total_price: 105,
    })
    expect(net.order_lines[0]).toMatchObject({
      price_unit: 50,
      taxes: [{ code: "VAT", amount: 20 }],
      shipping_taxes: [{ code: "VAT", amount: 1 }],
    })
  })

  it("keeps the price of refused lines in the order's totals", async () => {
    create("1-A", {
      lines: [
        { offer_sku: "A", price_unit: 10 },
        { offer_sku: "B", price_unit: 5, state: "REFUSED" },
      ],
    })
    const { json } = await seller.get("/api/orders")
    expect(json.orders[0]).toMatchObject({ order_state: "SHIPPING", price: 15 })
    expect(json.orders[0].order_lines[1]).toMatchObject({
      order_line_state: "REFUSED",
      order_line_state_reason_code: "REFUSED",
      price: 5,
    })
  })

  it("tells the time by its own clock", async () => {
    const { headers } = await seller.get("/api/orders")
    expect(headers.get("date")).toBe("Fri, 10 May 2024 10:00:00 GMT")
  })
})
