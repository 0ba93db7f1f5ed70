import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("offer exports (OF52, OF53, OF54)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({
      rateLimits: false,
      importLatencyMs: 1000,
    })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.freezeTime("2024-05-10T10:00:00Z")
    simulator.control.marketplace.updatePlatform({
      behaviour: { min_items_per_chunk: 1 },
    })
    simulator.control.offers.set(
      2000,
      { shop_sku: "A", quantity: 5, price: 12.5, channels: ["FR"] },
      { shop_sku: "B", quantity: 5, price: 8, origin_price: 10 },
      { shop_sku: "C", quantity: 0 }
    )
  })

  afterEach(() => simulator.stop())

  const request = (body: object) =>
    seller.post("/api/offers/export/async", body)
  const poll = (id: string) =>
    seller.get(`/api/offers/export/async/status/${id}`)
  const download = async (url: string, client = seller) => {
    const { pathname, search } = new URL(url)
    return client.get(`${pathname}${search}`)
  }
  /** Runs an export to its end and reads all its files. */
  const run = async (body: object) => {
    const { tracking_id } = (await request(body)).json
    simulator.control.advanceTime(1000)
    const { urls } = (await poll(tracking_id)).json
    return Promise.all(urls.map((url: string) => download(url)))
  }
  const skus = async (body: object): Promise<string[]> => {
    const files = await run({ export_type: "application/json", ...body })
    return files
      .flatMap(({ json }) => json)
      .map((offer: { shop_sku: string }) => offer.shop_sku)
  }

  it("is pending until it is done", async () => {
    const { tracking_id } = (await request({})).json
    expect((await poll(tracking_id)).json).toEqual({
      status: "PENDING",
      last_updated: "2024-05-10T10:00:00Z",
    })
    simulator.control.advanceTime(1000)
    const done = (await poll(tracking_id)).json
    expect(done).toMatchObject({
      status: "COMPLETED",
      last_updated: "2024-05-10T10:00:01Z",
    })
    expect(new URL(done.urls[0]).origin).toBe(simulator.url)
  })

  it("exports what is for sale, all with include_inactive_offers", async () => {
    expect(await skus({})).toEqual(["A", "B"])
    expect(await skus({ include_inactive_offers: true })).toEqual([
      "A",
      "B",
      "C",
    ])
    expect(await skus({ channel_codes: ["BE"] })).toEqual(["B"])
  })

  it("exports what changed since, deleted and inactive ones included", async () => {
    simulator.control.advanceTime(60_000)
    const since = simulator.control.simulation.clock.now().toISOString()
    simulator.control.offers.delete(2000, "B")
    simulator.control.offers.set(2000, { shop_sku: "C", min_quantity_alert: 2 })
    const [file] = await run({
      export_type: "application/json",
      last_request_date: since,
    })
    expect(file?.json).toMatchObject([
      { shop_sku: "B", deleted: true, active: false },
      { shop_sku: "C", deleted: false, active: false, quantity: 0 },
    ])
    expect(file?.json[0].prices).toBeUndefined()
  })

  it("splits into chunks", async () => {
    const files = await run({
      export_type: "application/json",
      items_per_chunk: 1,
    })
    expect(files.map(({ json }) => json.length)).toEqual([1, 1])
  })

  it("writes CSV by default, with the columns and names asked for", async () => {
    const [file] = await run({
      include_fields: ["shop-sku", "quantity", "price", "active"],
      rename_fields: { "shop-sku": "sku" },
    })
    expect(file?.headers.get("content-type")).toContain("text/csv")
    expect(file?.text).toBe(
      "price;quantity;active;sku\n12.5;5;true;A\n8;5;true;B\n"
    )
  })

  it("is a snapshot of the moment it ended", async () => {
    const { tracking_id } = (await request({ export_type: "application/json" }))
      .json
    simulator.control.advanceTime(1000)
    const { urls } = (await poll(tracking_id)).json
    simulator.control.orders.create({ lines: [{ offer_sku: "A" }] })
    expect((await download(urls[0])).json[0].quantity).toBe(5)
  })

  it("wants the key for the files too", async () => {
    const { tracking_id } = (await request({})).json
    simulator.control.advanceTime(1000)
    const { urls } = (await poll(tracking_id)).json
    const stranger = createSeller(simulator, "")
    expect((await download(urls[0], stranger)).status).toBe(401)
    expect((await download(`${urls[0]}x`)).status).toBe(404)
  })

  it.each([
    ["an unknown type", { export_type: "text/xml" }],
    [
      "include_inactive_offers in a delta",
      {
        last_request_date: "2024-05-10T10:00:00Z",
        include_inactive_offers: true,
      },
    ],
    ["too small chunks", { items_per_chunk: 0 }],
    ["too large chunks", { items_per_chunk: 1_000_001 }],
    ["too few megabytes", { megabytes_per_chunk: 9 }],
    [
      "renaming in JSON",
      { export_type: "application/json", rename_fields: {} },
    ],
    ["a date that is none", { last_request_date: "yesterday" }],
  ])("refuses %s", async (_name, body) => {
    expect((await request(body)).status).toBe(400)
  })

  it("fails when told to", async () => {
    simulator.control.failNextExports()
    const { tracking_id } = (await request({})).json
    simulator.control.advanceTime(1000)
    expect((await poll(tracking_id)).json).toMatchObject({
      status: "FAILED",
      error: { code: "1", detail: "Internal error" },
    })
    expect((await run({}))[0]?.status).toBe(200)
  })
})
