import { startSimulator, type RunningSimulator } from "../src"
import { createSeller } from "./seller"

describe("documents and references (OR04, OR72, OR73, OR74)", () => {
  let simulator: RunningSimulator
  let seller: ReturnType<typeof createSeller>

  beforeEach(async () => {
    simulator = await startSimulator({ rateLimits: false })
    seller = createSeller(simulator, simulator.apiKey)
    simulator.control.orders.create({
      order_id: "O-A",
      lines: [{ offer_sku: "A" }],
    })
  })

  afterEach(() => simulator.stop())

  const list = async () =>
    (await seller.get("/api/orders/documents?order_ids=O-A")).json
      .order_documents

  it("keeps a document, lists it and gives it back as it was", async () => {
    const { status, json } = await seller.document(
      "O-A",
      "invoice.pdf",
      "CUSTOMER_INVOICE",
      "%PDF-1.7"
    )
    expect(status).toBe(200)
    expect(json).toEqual({ errors_count: 0, order_documents: [] })
    const [document] = await list()
    expect(document).toMatchObject({
      file_name: "invoice.pdf",
      file_size: 8,
      order_id: "O-A",
      type: "CUSTOMER_INVOICE",
    })
    const file = await seller.get(
      `/api/orders/documents/download?document_ids=${document.id}`
    )
    expect(file.text).toBe("%PDF-1.7")
    expect(file.headers.get("content-type")).toBe("application/octet-stream")
  })

  it.each([
    ["an unknown type", "a.pdf", "NOPE", "valid_order_document.type"],
    [
      "the operator's type",
      "a.pdf",
      "SYSTEM_DELIVERY_BILL",
      "valid_order_document.restricted",
    ],
    [
      "a program",
      "a.exe",
      "CUSTOMER_INVOICE",
      "valid_order_document.file_name",
    ],
  ])("refuses %s inside the 200", async (_, name, type, code) => {
    const { status, json } = await seller.document("O-A", name, type, "x")
    expect(status).toBe(200)
    expect(json).toMatchObject({
      errors_count: 1,
      order_documents: [{ errors: [{ code }], input: { file_name: name } }],
    })
    expect(await list()).toEqual([])
  })

  it("refuses the same name twice", async () => {
    await seller.document("O-A", "a.pdf", "CUSTOMER_INVOICE", "1")
    const { json } = await seller.document(
      "O-A",
      "a.pdf",
      "CUSTOMER_INVOICE",
      "2"
    )
    expect(json.errors_count).toBe(1)
    expect(await list()).toHaveLength(1)
  })

  it("answers 404 for documents and orders of nobody", async () => {
    const upload = await seller.document(
      "NOPE",
      "a.pdf",
      "CUSTOMER_INVOICE",
      "1"
    )
    const download = await seller.get(
      "/api/orders/documents/download?document_ids=1"
    )
    expect([upload.status, download.status]).toEqual([404, 404])
  })

  it("wants to know which orders and which documents", async () => {
    const answers = await Promise.all([
      seller.get("/api/orders/documents"),
      seller.get("/api/orders/documents/download"),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
  })

  it("takes references order by order", async () => {
    const { json } = await seller.put("/api/orders", {
      orders: [
        {
          order_id: "O-A",
          references: { order_reference_for_seller: "42" },
        },
        {
          order_id: "NOPE",
          references: { order_reference_for_seller: "43" },
        },
        {
          order_id: "O-A",
          references: { order_reference_for_seller: "x".repeat(2001) },
        },
      ],
    })
    expect(json.updated_orders).toMatchObject([
      { order_id: "O-A", errors: [] },
      { order_id: "NOPE", errors: [{ field: "order_id" }] },
      { order_id: "O-A", errors: [{ code: "VALIDATION_ERROR" }] },
    ])
    const { json: listed } = await seller.get("/api/orders?order_ids=O-A")
    expect(listed.orders[0].references.order_reference_for_seller).toBe("42")
  })

  it("takes one to a hundred orders at a time", async () => {
    const orders = Array.from({ length: 101 }, () => ({ order_id: "O-A" }))
    const answers = await Promise.all([
      seller.put("/api/orders", { orders }),
      seller.put("/api/orders", { orders: [] }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
  })

  it("takes references once a minute", async () => {
    simulator.control.rateLimits.configure({ enabled: true })
    const put = () =>
      seller.put("/api/orders", { orders: [{ order_id: "O-A" }] })
    expect([(await put()).status, (await put()).status]).toEqual([200, 429])
  })
})
