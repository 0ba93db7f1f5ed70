import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

const HEADER = "offer-sku;quantity;warehouse-code;update-delete"

describe("stock imports (STO01, STO02, STO03)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({
      rateLimits: false,
      importLatencyMs: 3000,
    })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.freezeTime()
    simulator.control.offers.set(
      2000,
      { shop_sku: "A", quantity: 1 },
      { shop_sku: "B", quantity: 1 },
      { shop_sku: "X", quantity: 1, stock_managed_by_operator: true }
    )
  })

  afterEach(() => simulator.stop())

  const upload = async (text: string): Promise<string> =>
    (await seller.upload("/api/offers/stock/imports", text)).json.import_id
  const status = async (id: string) =>
    (await seller.get(`/api/offers/stock/imports/${id}/status`)).json
  const report = (id: string) =>
    seller.get(`/api/offers/stock/imports/${id}/error_report`)
  const run = async (...rows: string[]) => {
    const id = await upload([HEADER, ...rows, ""].join("\n"))
    simulator.control.advanceTime(3000)
    return id
  }
  const quantity = (sku: string) =>
    simulator.control.offers.get(2000, sku).quantity

  it("waits, runs, completes, and only then changes anything", async () => {
    const answer = await seller.upload(
      "/api/offers/stock/imports",
      `${HEADER}\nA;7;;\n"B";"8";"";"UPDATE"\n`
    )
    expect(answer.status).toBe(201)
    const id = answer.json.import_id
    expect(answer.headers.get("location")).toContain(id)
    expect(await status(id)).toMatchObject({
      status: "WAITING",
      has_error_report: false,
      shop_id: 2000,
    })
    simulator.control.advanceTime(1500)
    expect((await status(id)).status).toBe("RUNNING")
    expect(quantity("A")).toBe(1)
    simulator.control.advanceTime(1500)
    expect(await status(id)).toMatchObject({
      status: "COMPLETE",
      has_error_report: false,
      lines_in_success: 2,
      lines_in_error: 0,
    })
    expect([quantity("A"), quantity("B")]).toEqual([7, 8])
    expect((await report(id)).status).toBe(404)
  })

  it("overwrites what was sold while it was running", async () => {
    const id = await upload(`${HEADER}\nA;5;;\n`)
    simulator.control.orders.create({ lines: [{ offer_sku: "A" }] })
    simulator.control.advanceTime(3000)
    await status(id)
    expect(quantity("A")).toBe(5)
  })

  it("applies the imports of a shop in turn", async () => {
    await upload(`${HEADER}\nA;5;;\n`)
    const second = await upload(`${HEADER}\nA;6;;\n`)
    simulator.control.advanceTime(3000)
    expect(quantity("A")).toBe(5)
    expect((await status(second)).status).toBe("WAITING")
    simulator.control.advanceTime(3000)
    expect(quantity("A")).toBe(6)
  })

  it("reports line and reason first, and applies the other offers", async () => {
    const id = await run("A;7;;", "NOPE;1;;", "X;2;;")
    expect(await status(id)).toMatchObject({
      status: "COMPLETE",
      has_error_report: true,
      lines_in_success: 1,
      lines_in_error: 2,
    })
    const { text, headers } = await report(id)
    expect(headers.get("content-type")).toContain("text/csv")
    expect(text.split("\n")).toEqual([
      '"error-line";"error-message";"offer-sku";"quantity";"warehouse-code";"update-delete"',
      '"3";"The offer does not exist";"NOPE";"1";;',
      '"4";"The stock of this offer is managed by the operator";"X";"2";;',
      "",
    ])
    expect(quantity("A")).toBe(7)
    expect(quantity("X")).toBe(1)
  })

  it("takes a corrected report back as it is", async () => {
    const id = await run("A;seven;;")
    const { text } = await report(id)
    await upload(text.replace('"seven"', "7"))
    simulator.control.advanceTime(3000)
    expect(quantity("A")).toBe(7)
  })

  it.each([
    ["a quantity that is no number", ["A;x;;"]],
    ["a negative quantity", ["A;-1;;"]],
    ["a decimal quantity", ["A;1.5;;"]],
    ["no quantity", ["A;;;"]],
    ["more than a billion", ["A;1000000001;;"]],
    ["an unknown action", ["A;1;;REMOVE"]],
    ["an unknown warehouse", ["A;1;NOWHERE;"]],
    ["lines of an offer that are apart", ["A;1;MAIN;", "B;1;;", "A;2;SECOND;"]],
    ["a global and a warehouse quantity", ["A;1;;", "A;2;MAIN;"]],
    ["the same global quantity twice", ["A;2;;", "A;2;;"]],
  ])("leaves an offer alone that has %s", async (_name, rows) => {
    const id = await run(...rows)
    expect(quantity("A")).toBe(1)
    expect((await status(id)).lines_in_error).toBe(
      rows.filter((row) => row.startsWith("A")).length
    )
    expect((await report(id)).text).toContain('"A"')
  })

  it("adds the warehouses up", async () => {
    await run("A;4;MAIN;", "A;5;SECOND;")
    const { json } = await seller.get("/api/offers?sku=A")
    expect(json.offers[0]).toMatchObject({
      quantity: 9,
      warehouses: [
        { code: "MAIN", quantity: 4 },
        { code: "SECOND", quantity: 5 },
      ],
    })
  })

  it("removes a quantity with DELETE", async () => {
    await run("A;;;DELETE")
    expect(quantity("A")).toBe(0)
  })

  it.each([
    ["commas", "offer-sku,quantity\nA,7\n"],
    ["other names", "sku;quantity\nA;7\n"],
    ["a byte-order mark", "\uFEFFoffer-sku;quantity\nA;7\n"],
    ["nothing in it", ""],
    ["a quote that never ends", 'offer-sku;quantity\n"A;7\n'],
  ])("fails on a file with %s", async (_name, text) => {
    const id = await upload(text)
    simulator.control.advanceTime(3000)
    expect(await status(id)).toMatchObject({
      status: "FAILED",
      has_error_report: true,
    })
    expect(quantity("A")).toBe(1)
    expect((await report(id)).text).toContain("error-message")
  })

  it("wants the file as a multipart part of that name", async () => {
    const path = "/api/offers/stock/imports"
    const form = new FormData()
    form.append("csv", new Blob(["x"]), "stock.csv")
    expect((await seller.send("POST", path, { body: form })).status).toBe(400)
    expect((await seller.post(path, { file: "x" })).status).toBe(415)
  })

  it("does not show imports of other shops", async () => {
    const id = await run("A;1;;")
    simulator.control.marketplace.setShop({ shop_id: 2001 })
    simulator.control.marketplace.setKey({ key: "other", shop_ids: [2001] })
    const other = createSeller(simulator, "other")
    const answer = await other.get(`/api/offers/stock/imports/${id}/status`)
    expect(answer.status).toBe(404)
  })
})
