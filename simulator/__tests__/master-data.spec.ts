import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("account and master data", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeAll(async () => {
    simulator = await startSimulator()
    seller = createSeller(simulator, simulator.apiKey)
  })

  afterAll(() => simulator.stop())

  const codes = async (path: string, list: string): Promise<string[]> =>
    (await seller.get(path)).json[list].map(
      (entry: { code: string }) => entry.code
    )

  it("describes the shop (A01)", async () => {
    expect((await seller.get("/api/account")).json).toMatchObject({
      shop_id: 2000,
      shop_name: "Test Shop",
      shop_state: "OPEN",
      currency_iso_code: "EUR",
      channels: ["FR", "BE"],
      shipping_types: ["STD", "EXP", "PIP"],
    })
  })

  it("sorts channels by code and carriers by label (CH11, SH21)", async () => {
    expect(await codes("/api/channels", "channels")).toEqual(["BE", "FR"])
    const { json } = await seller.get("/api/shipping/carriers")
    const labels = json.carriers.map((c: { label: string }) => c.label)
    expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)))
  })

  it("tells which offer conditions are in use (OF61)", async () => {
    const list = (query: string) =>
      codes(`/api/offers/states${query}`, "offer_states")
    expect(await list("?active=true")).toEqual(["11", "10", "2"])
    expect(await list("?active=false")).toEqual(["4"])
    expect(await list("")).toHaveLength(4)
  })

  it("walks the category tree from anywhere (H11)", async () => {
    const list = (query: string) =>
      codes(`/api/hierarchies${query}`, "hierarchies")
    expect(await list("?hierarchy=210")).toEqual(["210", "211"])
    expect(await list("?hierarchy=200&max_level=1")).toEqual([
      "200",
      "210",
      "220",
    ])
    expect(await list("?max_level=1")).toEqual(["100", "200"])
  })

  it("lists document types by entity (DO01)", async () => {
    expect(await codes("/api/documents?entities=SHOP", "documents")).toEqual([
      "LEGAL_DOC",
    ])
    const wrong = await seller.get("/api/documents?entities=OFFER")
    expect(wrong.status).toBe(400)
  })

  it("lists the taxes of orders (OR75)", async () => {
    const { json } = await seller.get("/api/orders/taxes")
    expect(json.taxes).toContainEqual({
      code: "ECO_TAX",
      label: "Eco tax",
      tax_calculation_rule: "NONE",
    })
  })

  it("sorts reasons by type (RE01)", async () => {
    const { json } = await seller.get("/api/reasons")
    expect(json.reasons[0].type).toBe("CANCELATION")
    expect(json.total_count).toBe(json.reasons.length)
  })
})
