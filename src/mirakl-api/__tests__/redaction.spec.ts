import { inspect } from "node:util"
import { createMiraklClient } from "../client"
import type { MiraklExchange } from "../http/exchange"
import { createScrub } from "../http/redaction"
import {
  startFixtureServer,
  type FixtureAnswer,
  type FixtureServer,
} from "./fixture-server"
import { API_KEY, createTestClient, rejectionOf } from "./test-client"

const BUYER = {
  email: "mia.muster@example.com",
  lastname: "Musterfrau",
  street: "Hauptstrasse 12",
  phone: "+49 30 901820",
  phone_national: "06 12 34 56 78",
}

const buyerOrder = {
  order_id: "C-1-A",
  commercial_id: "C-1",
  order_state: "SHIPPING",
  currency_iso_code: "EUR",
  customer_notification_email: BUYER.email,
  order_additional_fields: [{ code: "note", value: BUYER.lastname }],
  customer: {
    lastname: BUYER.lastname,
    shipping_address: { street_1: BUYER.street, phone: BUYER.phone },
  },
  order_lines: [
    {
      order_line_id: "C-1-A-1",
      order_line_state: "SHIPPING",
      quantity: 1,
      price: 10,
      order_line_additional_fields: [
        { code: "engraving", value: BUYER.lastname },
      ],
    },
  ],
}

/** Everything that could leak, in whatever way an error or an exchange may be written down. */
function writtenDown(value: unknown): string {
  const error = value instanceof Error ? value : undefined
  return [
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    error?.stack,
    inspect(error?.cause, { depth: 20 }),
    JSON.stringify(value, Object.getOwnPropertyNames(Object(value))),
  ].join("\n")
}

function expectNoSecrets(value: unknown): void {
  const text = writtenDown(value)
  expect(text).not.toContain(API_KEY)
  expect(text).not.toContain(
    Buffer.from(API_KEY).toString("base64").slice(0, 40)
  )
  for (const secret of [BUYER.email, BUYER.phone, BUYER.phone_national]) {
    expect(text).not.toContain(secret)
  }
}

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const echoed = `Key ${API_KEY} (${encodeURIComponent(API_KEY)}, ${API_KEY.toUpperCase()}, ${Buffer.from(API_KEY).toString("base64")}) of ${BUYER.email}, call ${BUYER.phone} or ${BUYER.phone_national}`

const LEAKS: [string, FixtureAnswer][] = [
  ["the message", { status: 400, body: { message: echoed } }],
  ["the code", { status: 400, body: { code: echoed, message: "no" } }],
  [
    "the list of errors",
    {
      status: 400,
      body: { errors: [{ code: echoed, field: echoed, message: echoed }] },
    },
  ],
  [
    "an error page",
    { status: 500, body: `<html>${echoed} ${BUYER.lastname}</html>` },
  ],
  ["a refusal of the key", { status: 401, body: { message: echoed } }],
  [
    "a redirect",
    { status: 302, headers: { location: `https://x.example/?key=${API_KEY}` } },
  ],
  [
    "a body of another shape",
    { body: { orders: { [echoed]: 1 }, total_count: echoed } },
  ],
  [
    "a body that is no JSON",
    { headers: { "content-type": "text/plain" }, body: echoed },
  ],
  [
    "a body that breaks off",
    {
      headers: { "content-type": "application/json" },
      body: `{"a":"${echoed}`,
    },
  ],
  [
    "a connection that breaks",
    (response) => {
      response.writeHead(200, { "x-key": API_KEY, "content-length": "9999" })
      response.write(echoed, () => response.socket?.destroy())
    },
  ],
  ["no answer at all", (response) => response.socket?.destroy()],
  [
    "the words of a server that tells all it got",
    (response, request) => {
      response.writeHead(400, { "content-type": "application/json" })
      response.end(JSON.stringify({ message: JSON.stringify(request.headers) }))
    },
  ],
]

describe.each(LEAKS)("with secrets in %s", (_, answer) => {
  it("neither error nor exchange of a read holds them", async () => {
    const exchanges: MiraklExchange[] = []
    server.answer(answer)
    const { client } = createTestClient(server, {
      maxAttempts: 1,
      observer: { onExchange: (exchange) => void exchanges.push(exchange) },
    })

    const error = await rejectionOf(client.orders.fetchPage())

    expectNoSecrets(error)
    expect(exchanges).toHaveLength(1)
    expectNoSecrets(exchanges[0])
    expect(writtenDown([error, exchanges])).not.toContain(BUYER.lastname)
  })

  it("neither error nor exchange of a write holds them", async () => {
    const exchanges: MiraklExchange[] = []
    server.answer(answer)
    const { client } = createTestClient(server, {
      maxAttempts: 1,
      observer: { onExchange: (exchange) => void exchanges.push(exchange) },
    })

    const outcome = await client.shipments
      .pushShipments([
        {
          order_id: "C-1-A",
          shipment_lines: [{ order_line_id: "C-1-A-1", quantity: 1 }],
          tracking: {
            carrier_name: BUYER.lastname,
            tracking_url: BUYER.street,
          },
        },
      ])
      .catch((error: unknown) => error)

    expectNoSecrets(outcome)
    expect(writtenDown(exchanges)).not.toContain(BUYER.lastname)
    expectNoSecrets(exchanges[0])
  })
})

it("keeps what an order is called, and nothing of its buyer, in the exchange", async () => {
  const exchanges: MiraklExchange[] = []
  server.answer({ body: { orders: [buyerOrder], total_count: 1 } })
  const { client } = createTestClient(server, {
    observer: { onExchange: (exchange) => void exchanges.push(exchange) },
  })

  await client.orders.fetchPage({ orderIds: ["C-1-A"] })

  expect(exchanges).toEqual([
    {
      operation: "OR11",
      method: "GET",
      path: "/api/orders",
      reference: null,
      status: 200,
      attempt: 1,
      startedAt: expect.any(Date),
      durationMs: expect.any(Number),
      outcome: "success",
      errorCode: null,
      message: "OR11 succeeded (200).",
      request: { order_ids: ["C-1-A"], offset: 0, max: 100 },
      response: {
        orders: [
          {
            order_id: "C-1-A",
            commercial_id: "C-1",
            order_state: "SHIPPING",
            currency_iso_code: "EUR",
            order_lines: [
              {
                order_line_id: "C-1-A-1",
                order_line_state: "SHIPPING",
                quantity: 1,
              },
            ],
          },
        ],
        total_count: 1,
      },
    },
  ])
})

it("says what is wrong with an order without quoting it", async () => {
  server.answer({
    body: {
      orders: [{ ...buyerOrder, order_lines: [{ quantity: BUYER.lastname }] }],
      total_count: 1,
    },
  })
  const { client } = createTestClient(server)

  const { rejected } = await client.orders.fetchPage()

  expect(rejected[0]?.orderId).toBe("C-1-A")
  expect(writtenDown(rejected)).not.toContain(BUYER.lastname)
})

it("does not hold the key of a call that is not made", async () => {
  const { client } = createTestClient(server)

  expectNoSecrets(await rejectionOf(client.orders.pushShip("")))
  expectNoSecrets(
    await rejectionOf(
      client.offerExports.streamChunk(`https://x.example/?${API_KEY}`).next()
    )
  )
})

it("does not show the key of a client that is written down", () => {
  expectNoSecrets(createMiraklClient({ baseUrl: server.url, apiKey: API_KEY }))
})

it("goes on when the log fails", async () => {
  server.answer({ body: { shop_id: 1 } })
  const { client } = createTestClient(server, {
    observer: {
      onExchange: async () => {
        throw new Error("no disk")
      },
    },
  })

  expect(await client.account.fetchAccount()).toMatchObject({ shop_id: "1" })
})

describe("scrubbing", () => {
  const scrub = createScrub(API_KEY)

  it.each([
    "The order status must be 'SHIPPING' but it is 'SHIPPED'.",
    "No shipment with id '760a9a3a-1a3a-4f0d-93a5-cef772c7c3e5'.",
    "Order Order_00010-A, line 139, offer 9400016774345, on 2026-03-01T12:00:00Z",
    "The limit of 100 is exceeded for the parameter : commercial_ids",
    "Order 0012345678-A is unknown; amount 1234.56; EAN 04006381333931",
  ])("leaves alone: %s", (text) => {
    expect(scrub(text)).toBe(text)
  })

  it.each([
    ["mail a.b+c@shop.co.uk now", "mail [e-mail] now"],
    ["call +33 6 12 34 56 78 or +4930901820", "call [phone] or [phone]"],
    ["call 06 12 34 56 78 or 030/9018.2000", "call [phone] or [phone]"],
    ["call (212) 555-0100 or 212-555-0100", "call [phone] or [phone]"],
    ["Authorization: abc123, next", "Authorization: [key], next"],
    [`x${API_KEY}y`, "x[key]y"],
  ])("of %j leaves %j", (text, expected) => {
    expect(scrub(text)).toBe(expected)
  })

  it("takes a short key out as a word only", () => {
    expect(createScrub("KEY")("KEY is no KEYWORD or WRONG_KEY")).toBe(
      "[key] is no KEYWORD or WRONG_KEY"
    )
  })

  it("leaves a text alone when there is no key", () => {
    expect(createScrub("")("abc")).toBe("abc")
  })
})
