import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { createTestClient, rejectionOf } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const refund = {
  order_line_id: "C-1-A-1",
  amount: 10,
  shipping_amount: 2,
  reason_code: "15",
}

it("(OR21) sends the decision about all lines at once", async () => {
  server.answer({ status: 204 })
  const { client } = createTestClient(server)

  await client.orderActions.pushAcceptance("C-1-A", [
    { id: "C-1-A-1", accepted: true },
    { id: "C-1-A-2", accepted: false },
  ])

  expect(server.requests).toMatchObject([
    { method: "PUT", path: "/api/orders/C-1-A/accept" },
  ])
  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
    order_lines: [
      { id: "C-1-A-1", accepted: true },
      { id: "C-1-A-2", accepted: false },
    ],
  })
})

it("(OR21) tells Mirakl's code of a decision that comes too late", async () => {
  server.answer({
    status: 400,
    body: { status: 400, message: "Wrong state.", code: "ORDER_INVALID_STATE" },
  })
  const { client } = createTestClient(server)

  expect(
    await rejectionOf(client.orderActions.pushAcceptance("C-1-A", []))
  ).toMatchObject({ code: "ORDER_INVALID_STATE", outcomeUnknown: false })
})

it.each(["OR21", "OR28", "OR29", "OR30"])(
  "(%s) is never sent again after an answer that was lost",
  async (code) => {
    server.answer((response) => response.socket?.destroy(), { status: 200 })
    const { client } = createTestClient(server)
    const { orderActions: api } = client
    const calls: Record<string, () => Promise<unknown>> = {
      OR21: () => api.pushAcceptance("C-1-A", []),
      OR28: () => api.pushRefunds([refund], "TAX_INCLUDED"),
      OR29: () => api.pushCancel("C-1-A"),
      OR30: () =>
        api.pushCancelations([{ ...refund, quantity: 1 }], "TAX_INCLUDED"),
    }

    expect(
      await rejectionOf(calls[code]?.() ?? Promise.resolve())
    ).toMatchObject({ outcomeUnknown: true, operation: code })
    expect(server.requests).toHaveLength(1)
  }
)

it("(OR28) returns the refunds as OR11 will list them", async () => {
  server.answer({
    body: {
      order_tax_mode: "TAX_EXCLUDED",
      refunds: [{ ...refund, refund_id: "1130", order_refund_id: "f0" }],
    },
  })
  const { client } = createTestClient(server)

  expect(
    await client.orderActions.pushRefunds([refund], "TAX_EXCLUDED")
  ).toMatchObject([{ refund_id: "1130", order_line_id: "C-1-A-1", amount: 10 }])
  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
    order_tax_mode: "TAX_EXCLUDED",
    refunds: [refund],
  })
})

it("(OR29) says that it has no body", async () => {
  server.answer({ status: 204 })
  const { client } = createTestClient(server)

  await client.orderActions.pushCancel("C-1-A")

  expect(server.requests[0]?.headers).toMatchObject({ "content-length": "0" })
})

it("(OR04) tells of each order what became of it", async () => {
  server.answer({
    body: {
      updated_orders: [
        { order_id: "C-1-A", errors: [], updated: {} },
        {
          order_id: "C-2-A",
          errors: [{ code: "X", field: "order_id", message: "No order." }],
        },
      ],
    },
  })
  const { client } = createTestClient(server)

  expect(
    await client.orderActions.pushReferences([
      { orderId: "C-1-A", reference: "17" },
      { orderId: "C-2-A", reference: "18" },
    ])
  ).toEqual([
    { orderId: "C-1-A", errors: [] },
    {
      orderId: "C-2-A",
      errors: [{ code: "X", field: "order_id", message: "No order." }],
    },
  ])
})

it("(OR04) takes one to a hundred orders", async () => {
  const { client } = createTestClient(server)
  const references = Array.from({ length: 101 }, (_, index) => ({
    orderId: `C-${index}`,
    reference: "1",
  }))

  for (const given of [[], references]) {
    expect(
      await rejectionOf(client.orderActions.pushReferences(given))
    ).toMatchObject({ code: "INVALID_ARGUMENT" })
  }
  expect(server.requests).toEqual([])
})
