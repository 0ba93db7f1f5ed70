import { gzipSync } from "node:zlib"
import {
  MiraklAuthError,
  MiraklNetworkError,
  MiraklRateLimitError,
  MiraklRequestError,
  MiraklResponseError,
  MiraklServerError,
} from "../errors"
import { createMiraklClient } from "../client"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { createTestClient, rejectionOf } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

async function refusalOf(status: number, body: unknown) {
  server.answer({ status, body })
  const { client } = createTestClient(server, { maxAttempts: 1 })
  return rejectionOf(client.orders.pushShip("C-1-A"))
}

it.each([
  [400, MiraklRequestError, false, "REFUSED"],
  [401, MiraklAuthError, false, "WRONG_KEY"],
  [403, MiraklAuthError, false, "FORBIDDEN"],
  [404, MiraklRequestError, false, "NOT_FOUND"],
  [405, MiraklRequestError, false, "REFUSED"],
  [410, MiraklRequestError, false, "REFUSED"],
  [415, MiraklRequestError, false, "REFUSED"],
  [429, MiraklRateLimitError, true, "RATE_LIMITED"],
  [500, MiraklServerError, true, "SERVER_ERROR"],
  [503, MiraklServerError, true, "SERVER_ERROR"],
  [302, MiraklResponseError, false, "REDIRECTED"],
])("makes of status %i a %p", async (status, kind, retryable, code) => {
  const error = await refusalOf(status, undefined)

  expect(error).toBeInstanceOf(kind)
  expect(error).toMatchObject({
    operation: "OR24",
    name: kind.name,
    status,
    retryable,
    code,
  })
})

describe("the body of a refusal", () => {
  it("is understood in its classic form", async () => {
    const error = await refusalOf(400, {
      status: 400,
      message: "The order status must be 'SHIPPING' but it is 'SHIPPED'.",
    })

    expect(error).toMatchObject({
      code: "REFUSED",
      message:
        "OR24 (order_id C-1-A) was refused by the marketplace (400): The order status must be 'SHIPPING' but it is 'SHIPPED'.",
      violations: [],
    })
  })

  it("is understood with published codes", async () => {
    const error = await refusalOf(400, {
      status: 400,
      message: "Invalid state",
      code: "ORDER_INVALID_STATE",
      errors: [
        { code: "ORDER_INVALID_STATE", field: "order_id", message: "Shipped" },
      ],
    })

    expect(error).toMatchObject({
      code: "ORDER_INVALID_STATE",
      violations: [
        { code: "ORDER_INVALID_STATE", field: "order_id", message: "Shipped" },
      ],
    })
  })

  it("is understood as a list of errors", async () => {
    const error = await refusalOf(400, {
      errors: [
        { field: "quantity", message: "Shipment quantity is invalid." },
        { code: "VALIDATION_ERROR", message: "Try less." },
        "Or nothing.",
      ],
    })

    expect(error).toMatchObject({
      code: "VALIDATION_ERROR",
      message:
        "OR24 (order_id C-1-A) was refused by the marketplace (400): quantity: Shipment quantity is invalid.; Try less.; Or nothing.",
    })
    expect((error as MiraklRequestError).violations).toHaveLength(3)
  })

  it.each([
    ["an HTML page", "<html><body>Maintenance for John Doe</body></html>"],
    ["plain text", "upstream said: Authorization missing"],
    ["JSON of another kind", { lastname: "Doe", errors: 7, message: { a: 1 } }],
    ["JSON that ends early", '{"message": "The or'],
    ["nothing", ""],
    ["a list", ["a"]],
  ])("is left out when it is %s", async (_, body) => {
    const error = await refusalOf(400, body)

    expect(error).toMatchObject({
      message: "OR24 (order_id C-1-A) was refused by the marketplace (400).",
      violations: [],
    })
  })

  it("is cut when it is very long", async () => {
    const error = await refusalOf(400, { message: "no ".repeat(100_000) })

    expect((error as Error).message.length).toBeLessThan(700)
  })
})

describe("a good status with a bad body", () => {
  async function fetchAccount(
    headers: Record<string, string>,
    body: unknown,
    maxResponseBytes?: number
  ) {
    server.answer({ headers, body })
    const { client } = createTestClient(server, {
      maxAttempts: 1,
      maxResponseBytes,
    })
    return rejectionOf(client.account.fetchAccount())
  }

  it("is no answer of Mirakl's when it is an HTML page", async () => {
    const error = await fetchAccount({ "content-type": "text/html" }, "<html>")

    expect(error).toBeInstanceOf(MiraklResponseError)
    expect(error).toMatchObject({ code: "NOT_JSON", status: 200 })
  })

  it("is no answer of Mirakl's when it is empty", async () => {
    expect(await fetchAccount({}, "")).toMatchObject({
      name: "MiraklResponseError",
      code: "EMPTY_ANSWER",
    })
  })

  it("broke off when its JSON ends early", async () => {
    const error = await fetchAccount(
      { "content-type": "application/json" },
      '{"shop_id":'
    )

    expect(error).toBeInstanceOf(MiraklNetworkError)
    expect(error).toMatchObject({ code: "TRUNCATED_ANSWER" })
  })

  it("names the places that are wrong, and none of the values", async () => {
    const error = await fetchAccount(
      {},
      {
        shop_id: { lastname: "Doe" },
        channels: "FR",
      }
    )

    expect(error).toMatchObject({
      code: "UNEXPECTED_SHAPE",
      issues: [
        expect.objectContaining({ field: "shop_id" }),
        expect.objectContaining({ field: "channels" }),
      ],
    })
    expect(JSON.stringify(error)).not.toContain("Doe")
  })

  it("is read all the same when only the media type is wrong", async () => {
    server.answer({
      headers: { "content-type": "text/plain" },
      body: '{"shop_id":1}',
    })
    const { client } = createTestClient(server)

    expect(await client.account.fetchAccount()).toMatchObject({ shop_id: "1" })
  })

  it("is not read beyond its bound", async () => {
    const error = await fetchAccount(
      { "content-type": "application/json" },
      `{"shop_id":1,"x":"${"x".repeat(5000)}"}`,
      4096
    )

    expect(error).toMatchObject({
      name: "MiraklResponseError",
      code: "TOO_LARGE",
    })
  })

  it("is not unpacked beyond its bound", async () => {
    const error = await fetchAccount(
      { "content-type": "application/json", "content-encoding": "gzip" },
      gzipSync(`{"shop_id":1,"x":"${"x".repeat(5_000_000)}"}`),
      1_000_000
    )

    expect(error).toMatchObject({
      name: "MiraklResponseError",
      code: "TOO_LARGE",
    })
  })

  it("is unpacked within its bound", async () => {
    server.answer({
      headers: {
        "content-type": "application/json",
        "content-encoding": "gzip",
      },
      body: gzipSync('{"shop_id":1}'),
    })
    const { client } = createTestClient(server)

    expect(await client.account.fetchAccount()).toMatchObject({ shop_id: "1" })
  })
})

describe("where the key goes", () => {
  it("does not follow a redirect", async () => {
    const other = await startFixtureServer()
    server.answer({
      status: 307,
      headers: { location: `${other.url}/api/account` },
    })
    const { client } = createTestClient(server)

    const error = await rejectionOf(client.account.fetchAccount())
    await other.stop()

    expect(error).toMatchObject({ code: "REDIRECTED" })
    expect(other.requests).toEqual([])
  })

  it.each([
    "http://your-marketplace.mirakl.net",
    "http://127.0.0.1.evil.example",
    "ftp://your-marketplace.mirakl.net",
    "https://user:secret@your-marketplace.mirakl.net",
    "your-marketplace",
  ])("is not to %s", (baseUrl) => {
    expect(() => createMiraklClient({ baseUrl, apiKey: "key" })).toThrow(
      TypeError
    )
  })

  it("is to the origin, whatever path the address has", async () => {
    server.answer({ body: { shop_id: 1 } })
    const { client } = createTestClient(server, {
      baseUrl: `${server.url}/api/`,
    })

    await client.account.fetchAccount()

    expect(server.requests[0]?.path).toBe("/api/account")
  })
})
