import { MiraklRequestError } from "../errors"
import type { MiraklOrder } from "../schemas/order"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { collect, createTestClient, rejectionOf, API_KEY } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const line = {
  order_line_id: "C-1-A-1",
  order_line_state: "SHIPPING",
  quantity: 2,
  price: 19.8,
}

const order = {
  order_id: "C-1-A",
  order_state: "SHIPPING",
  currency_iso_code: "EUR",
  order_lines: [line],
}

async function fetchOrder(sent: unknown): Promise<MiraklOrder> {
  server.answer({ body: { orders: [sent], total_count: 1 } })
  const { client } = createTestClient(server)
  const page = await client.orders.fetchPage()
  expect(page.rejected).toEqual([])
  return page.orders[0] as MiraklOrder
}

describe("OR11", () => {
  it("asks for a window of the shop with lists and moments as Mirakl reads them", async () => {
    server.answer({ body: { orders: [], total_count: 0 } })
    const { client } = createTestClient(server, { shopId: "2007" })

    await client.orders.fetchPage({
      orderIds: ["C-1-A", "C&2"],
      stateCodes: ["SHIPPING", "SHIPPED"],
      fulfillmentCenterCodes: ["DEFAULT", "EU 1"],
      updatedFrom: new Date("2026-03-01T10:00:00+02:00"),
      customerDebited: false,
      orderTaxMode: "TAX_EXCLUDED",
      offset: 200,
      max: 50,
    })

    const [request] = server.requests
    expect(request?.method).toBe("GET")
    expect(request?.path).toBe("/api/orders")
    expect(request?.search).toBe(
      "?order_ids=C-1-A,C%262&order_state_codes=SHIPPING,SHIPPED" +
        "&start_update_date=2026-03-01T08%3A00%3A00.000Z&customer_debited=false" +
        "&fulfillment_center_code=DEFAULT&fulfillment_center_code=EU%201" +
        "&order_tax_mode=TAX_EXCLUDED&offset=200&max=50&shop_id=2007"
    )
    expect(request?.headers.authorization).toBe(API_KEY)
    expect(request?.headers.accept).toBe("application/json")
  })

  it("tells the total and the moment by Mirakl's own clock", async () => {
    server.answer({
      headers: { date: "Sun, 01 Mar 2026 11:58:30 GMT" },
      body: { orders: [order], total_count: "231" },
    })
    const { client } = createTestClient(server)

    const page = await client.orders.fetchPage()

    expect(page.totalCount).toBe(231)
    expect(page.offset).toBe(0)
    expect(page.serverDate).toEqual(new Date("2026-03-01T11:58:30Z"))
  })

  it("takes the time before the call where the answer has no date", async () => {
    const { client, clock } = createTestClient(server)
    const before = clock.now()
    server.answer((response) => {
      clock.advance(5000)
      response.sendDate = false
      response.end(JSON.stringify({ orders: [], total_count: 0 }))
    })

    const page = await client.orders.fetchPage()

    expect(page.serverDate).toEqual(before)
  })

  it("reads an order that has nothing but what an import can't do without", async () => {
    const read = await fetchOrder(order)

    expect(read).toMatchObject(order)
    expect(read.order_refunds).toEqual([])
    expect(read.order_lines[0]).toMatchObject({
      taxes: [],
      shipping_taxes: [],
      refunds: [],
      cancelations: [],
      fees: [],
    })
  })

  it("reads numbers sent as text, ids sent as numbers and new enum values", async () => {
    const read = await fetchOrder({
      ...order,
      order_state: "BEING_PAINTED",
      total_price: "173.00",
      order_lines: [
        {
          ...line,
          order_line_id: 139,
          offer_id: 2135,
          quantity: "2",
          price: "19.80",
          taxes: [{ code: "TVA", amount: "1.05", rate: "5.5" }],
        },
      ],
    })

    expect(read.order_state).toBe("BEING_PAINTED")
    expect(read.total_price).toBe(173)
    expect(read.order_lines[0]).toMatchObject({
      order_line_id: "139",
      offer_id: "2135",
      quantity: 2,
      price: 19.8,
      taxes: [{ code: "TVA", amount: 1.05, rate: 5.5 }],
    })
  })

  it.each([
    ["2019-04-02T14:58:22.460Z", "2019-04-02T14:58:22.460Z"],
    ["2019-04-02T14:59:58Z", "2019-04-02T14:59:58.000Z"],
    ["2019-04-02T16:59:58+02:00", "2019-04-02T14:59:58.000Z"],
    ["2019-04-02T14:59:58", "2019-04-02T14:59:58.000Z"],
    ["soon", null],
    ["", null],
    [null, null],
  ])("reads the date %j as %j", async (sent, expected) => {
    const read = await fetchOrder({ ...order, last_updated_date: sent })
    expect(read.last_updated_date).toBe(expected)
  })

  it("does without text that can't be read, and keeps numbers in text fields", async () => {
    const read = await fetchOrder({
      ...order,
      payment_type: ["Visa"],
      has_incident: "yes",
      can_cancel: "true",
      customer: {
        customer_id: 17,
        billing_address: null,
        shipping_address: {
          zip_code: 75011,
          phone: { home: 1 },
          city: "Paris",
        },
      },
    })

    expect(read).toMatchObject({
      payment_type: null,
      has_incident: null,
      can_cancel: true,
      customer: {
        customer_id: "17",
        billing_address: null,
        shipping_address: { zip_code: "75011", phone: null, city: "Paris" },
      },
    })
  })

  it.each([
    ["order_id", { ...order, order_id: undefined }, null],
    ["order_state", { ...order, order_state: null }, "C-1-A"],
    ["order_lines", { ...order, order_lines: undefined }, "C-1-A"],
    [
      "order_lines.0.price",
      { ...order, order_lines: [{ ...line, price: "12,50" }] },
      "C-1-A",
    ],
    [
      "order_lines.0.quantity",
      { ...order, order_lines: [{ ...line, quantity: 1.5 }] },
      "C-1-A",
    ],
    [
      "order_lines.0.taxes.0.amount",
      { ...order, order_lines: [{ ...line, taxes: [{ code: "T" }] }] },
      "C-1-A",
    ],
    ["", "an order?", null],
  ])(
    "sets an order without a good %s aside and keeps the others",
    async (field, bad, orderId) => {
      server.answer({
        body: {
          orders: [order, bad, { ...order, order_id: "C-2-A" }],
          total_count: 3,
        },
      })
      const { client } = createTestClient(server)

      const page = await client.orders.fetchPage()

      expect(page.orders.map(({ order_id }) => order_id)).toEqual([
        "C-1-A",
        "C-2-A",
      ])
      expect(page.rejected).toMatchObject([
        { index: 1, orderId, issues: [expect.objectContaining({ field })] },
      ])
    }
  )

  it("pages to the end with 100 a page, each beginning with the last of the one before", async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `C-${index}-A`)
    for (const offset of [0, 95, 190]) {
      server.answer({
        body: {
          orders: ids
            .slice(offset, offset + 100)
            .map((order_id) => ({ ...order, order_id })),
          total_count: 230,
        },
      })
    }
    const { client } = createTestClient(server)

    const pages = await collect(client.orders.iterateOrders())

    expect(pages.map((page) => page.orders.map((one) => one.order_id))).toEqual(
      [ids.slice(0, 100), ids.slice(95, 195), ids.slice(190)]
    )
    expect(
      server.requests.map(({ query }) => [
        query.get("offset"),
        query.get("max"),
      ])
    ).toEqual([
      ["0", "100"],
      ["95", "100"],
      ["190", "100"],
    ])
  })

  it("stops at an empty page, whatever the total says", async () => {
    server.answer(
      { body: { orders: [order], total_count: 1_000_000 } },
      { body: { orders: [], total_count: 1_000_000 } }
    )
    const { client } = createTestClient(server)

    expect(await collect(client.orders.iterateOrders())).toHaveLength(2)
  })

  it.each([
    ["more than 100 ids", { orderIds: Array.from({ length: 101 }, String) }],
    ["no id at all", { orderIds: [] }],
    ["an id with a comma", { orderIds: ["A,B"] }],
  ])("does not ask for %s", async (_, filters) => {
    const { client } = createTestClient(server)

    const error = await rejectionOf(client.orders.fetchPage(filters))

    expect(error).toBeInstanceOf(MiraklRequestError)
    expect(error).toMatchObject({ code: "INVALID_ARGUMENT", retryable: false })
    expect(server.requests).toEqual([])
  })
})

describe("OR23 and OR24", () => {
  it("replaces the tracking of an order", async () => {
    server.answer({ status: 204 })
    const { client } = createTestClient(server)

    await client.orders.pushTracking("C 1/A", {
      carrier_code: "UPS",
      tracking_number: "1Z",
    })

    expect(server.requests[0]).toMatchObject({
      method: "PUT",
      path: "/api/orders/C%201%2FA/tracking",
      body: '{"carrier_code":"UPS","tracking_number":"1Z"}',
      headers: { "content-type": "application/json" },
    })
  })

  it("ships an order with an empty body of stated length", async () => {
    server.answer({ status: 204 })
    const { client } = createTestClient(server)

    await client.orders.pushShip("C-1-A")

    expect(server.requests[0]).toMatchObject({
      method: "PUT",
      path: "/api/orders/C-1-A/ship",
      body: "",
    })
    expect(server.requests[0]?.headers["content-length"]).toBe("0")
    expect(server.requests[0]?.headers["transfer-encoding"]).toBeUndefined()
  })

  it.each(["", ".", ".."])(
    "does not call another path for the id %j",
    async (id) => {
      const { client } = createTestClient(server)

      expect(await rejectionOf(client.orders.pushShip(id))).toMatchObject({
        name: "MiraklRequestError",
        code: "INVALID_ARGUMENT",
      })
      expect(server.requests).toEqual([])
    }
  )
})
