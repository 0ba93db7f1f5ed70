import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { startSimulator, type RunningSimulator } from "../src"
import type { TrafficRecord } from "../src/journal/traffic-recorder"
import { OPERATIONS } from "../src/operations"
import { OpenapiValidator } from "./openapi-validator"
import { createSeller } from "./seller"

const file = process.env.MIRAKL_OPENAPI

if (!file) {
  process.stderr.write(
    "openapi.spec: skipped, MIRAKL_OPENAPI names no document.\n"
  )
}

const describeWithDocument = file ? describe : describe.skip

describeWithDocument("the answers hold against the official document", () => {
  let simulator: RunningSimulator
  let exchanges: TrafficRecord[]
  let validator: OpenapiValidator
  const directory = mkdtempSync(path.join(tmpdir(), "mirakl-traffic-"))

  beforeAll(async () => {
    simulator = await startSimulator({
      scenario: "demo",
      rateLimits: false,
      importLatencyMs: 0,
      trafficDir: directory,
    })
    validator = new OpenapiValidator(file ?? "")
    await callEverything(simulator)
    exchanges = readdirSync(directory).flatMap((name) =>
      readFileSync(path.join(directory, name), "utf8")
        .trim()
        .split("\n")
        .map((line): TrafficRecord => JSON.parse(line))
    )
  })

  afterAll(async () => {
    await simulator.stop()
    rmSync(directory, { recursive: true })
  })

  it.each(OPERATIONS.map(({ code }) => code))("%s", (code) => {
    const own = exchanges.filter((exchange) => exchange.operation === code)
    expect(own.length).toBeGreaterThan(0)
    const problems = own.flatMap((exchange) => [
      ...validator.checkResponse(exchange),
      ...validator.checkRequest(exchange),
    ])
    expect([...new Set(problems)]).toEqual([])
    expect(own.map(({ status }) => status)).not.toContain(400)
  })
})

/** A day in the life of two shops, with every operation at least once. */
async function callEverything(simulator: RunningSimulator): Promise<void> {
  const seller = createSeller(simulator, simulator.apiKey)
  const { control } = simulator
  for (const operation of OPERATIONS) {
    const wantsMore = ["OR72", "OR73"].includes(operation.code)
    if (
      operation.method === "GET" &&
      !operation.path.includes("{") &&
      !wantsMore
    ) {
      await seller.get(`${operation.path}?max=100`)
    }
  }
  await seller.get("/api/orders?max=100&shop_id=2002")
  await seller.get("/api/orders?max=100&order_tax_mode=TAX_EXCLUDED")
  await exportAndImport(simulator)
  const accepted = "FRBE000015-A"
  await seller.put(`/api/orders/${accepted}/accept`, {
    order_lines: control.orders
      .require(accepted)
      .lines.map((line) => ({ id: line.order_line_id, accepted: true })),
  })
  await seller.put(`/api/orders/DEAT000001-A/tracking?shop_id=2002`, {
    carrier_code: "DHL",
    tracking_number: "JJD000",
  })
  await seller.put(`/api/orders/DEAT000001-A/ship?shop_id=2002`)
  await shipInParts(simulator)
  await deduct(simulator)
  await documentAndName(simulator)
  await seller.get("/api/shipments?limit=1")
  await seller.get("/api/orders?max=100")
}

async function exportAndImport(simulator: RunningSimulator): Promise<void> {
  const seller = createSeller(simulator, simulator.apiKey)
  const { import_id: id } = (
    await seller.upload(
      "/api/offers/stock/imports",
      "offer-sku;quantity\nMD-BOL-BLC;5\nMD-PEIN-OR2;5\n"
    )
  ).json
  await seller.get(`/api/offers/stock/imports/${id}/status`)
  await seller.get(`/api/offers/stock/imports/${id}/error_report`)
  for (const type of ["application/json", "text/csv"]) {
    const { tracking_id } = (
      await seller.post("/api/offers/export/async", {
        export_type: type,
        include_inactive_offers: true,
      })
    ).json
    const status = await seller.get(
      `/api/offers/export/async/status/${tracking_id}`
    )
    const url = new URL(status.json.urls[0])
    await seller.get(`${url.pathname}${url.search}`)
  }
}

async function shipInParts(simulator: RunningSimulator): Promise<void> {
  const seller = createSeller(simulator, simulator.apiKey)
  const { json } = await seller.post("/api/shipments", {
    shipments: [
      {
        order_id: "FRBE900006-A",
        shipment_lines: [{ order_line_id: "FRBE900006-A-1", quantity: 2 }],
        tracking: { carrier_code: "UPS", tracking_number: "1Z1" },
        invoice_reference: "INV-1",
      },
      { order_id: "nope", shipment_lines: [{ offer_sku: "x", quantity: 1 }] },
    ],
  })
  const { id } = json.shipment_success[0]
  await seller.post("/api/shipments/tracking", {
    shipments: [
      { id, tracking: { carrier_code: "DPD", tracking_number: "2" } },
      { id: "nope", tracking: { carrier_name: "x" } },
    ],
  })
  await seller.put("/api/shipments/ship", { shipments: [{ id }] })
}

async function deduct(simulator: RunningSimulator): Promise<void> {
  const seller = createSeller(simulator, simulator.apiKey)
  await seller.put("/api/orders/refund", {
    refunds: [
      {
        order_line_id: "FRBE900001-A-2",
        amount: 8.9,
        shipping_amount: 0,
        reason_code: "15",
        quantity: 1,
        currency_iso_code: "EUR",
      },
    ],
  })
  simulator.control.orders.create({
    order_id: "PAYLATER-A",
    payment_workflow: "PAY_ON_DELIVERY",
    lines: [
      {
        offer_sku: "MD-BOL-BLC",
        quantity: 2,
        taxes: [{ code: "V", rate: 20 }],
      },
      { offer_sku: "MD-BOL-BLE" },
    ],
  })
  await seller.put("/api/orders/cancel", {
    cancelations: [
      {
        order_line_id: "PAYLATER-A-1",
        amount: 8.9,
        shipping_amount: 0,
        quantity: 1,
        reason_code: "35",
      },
    ],
  })
  await seller.put("/api/orders/PAYLATER-A/cancel")
}

async function documentAndName(simulator: RunningSimulator): Promise<void> {
  const seller = createSeller(simulator, simulator.apiKey)
  const id = "FRBE900006-A"
  await seller.document(id, "invoice.pdf", "CUSTOMER_INVOICE", "%PDF")
  await seller.document(id, "other.pdf", "NO_SUCH_TYPE", "%PDF")
  const { json } = await seller.get(`/api/orders/documents?order_ids=${id}`)
  const [document] = json.order_documents
  await seller.get(`/api/orders/documents/download?document_ids=${document.id}`)
  await seller.put("/api/orders", {
    orders: [
      {
        order_id: id,
        references: { order_reference_for_seller: "17" },
      },
      {
        order_id: "nope",
        references: { order_reference_for_seller: "18" },
      },
    ],
  })
}
