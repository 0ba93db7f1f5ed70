import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { collect, createTestClient } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const invoice = {
  fileName: "invoice.pdf",
  typeCode: "CUSTOMER_INVOICE",
  content: Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff]),
  contentType: "application/pdf",
}

it("(OR72) lists documents, and leaves out one that can't be understood", async () => {
  server.answer({
    body: {
      order_documents: [
        { id: 2024, order_id: "C-1-A", file_name: "a.pdf", type: "X" },
        { order_id: "C-1-A" },
      ],
    },
  })
  const { client } = createTestClient(server)

  expect(await client.documents.fetchOrderDocuments(["C-1-A"])).toMatchObject([
    { id: "2024", order_id: "C-1-A", file_name: "a.pdf", type: "X" },
  ])
  expect(server.requests[0]?.search).toBe("?order_ids=C-1-A")
})

it("(OR73) hands one file out byte by byte", async () => {
  server.answer({
    headers: { "content-type": "application/octet-stream" },
    body: invoice.content,
  })
  const { client } = createTestClient(server)

  const chunks = await collect(await client.documents.downloadDocument("2024"))

  expect(Buffer.concat(chunks)).toEqual(invoice.content)
  expect(server.requests[0]?.search).toBe("?document_ids=2024")
})

it("(OR74) sends the file and what it is", async () => {
  server.answer({ body: { errors_count: 0, order_documents: [] } })
  const { client } = createTestClient(server)

  expect(await client.documents.pushDocument("C-1-A", invoice)).toEqual([])

  const { body = "", path } = server.requests[0] ?? {}
  expect(path).toBe("/api/orders/C-1-A/documents")
  expect(body).toContain('name="order_documents"')
  expect(body).toContain("application/json;charset=utf-8")
  expect(body).toContain(
    '{"order_documents":[{"file_name":"invoice.pdf","type_code":"CUSTOMER_INVOICE"}]}'
  )
  expect(body).toContain('name="files"; filename="invoice.pdf"')
})

it("(OR74) tells why a document was not taken inside the 200", async () => {
  const errors = [{ code: "type", field: "type_code", message: "Unknown." }]
  server.answer({
    body: { errors_count: 1, order_documents: [{ errors, input: {} }] },
  })
  const { client } = createTestClient(server)

  expect(await client.documents.pushDocument("C-1-A", invoice)).toEqual(errors)
})
