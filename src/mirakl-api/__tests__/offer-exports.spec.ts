import type { MiraklExchange } from "../http/exchange"
import { resolveHandedOutUrl } from "../http/marketplace-address"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { API_KEY, collect, createTestClient, rejectionOf } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

describe("OF52 and OF53", () => {
  it("order a delta as JSON", async () => {
    server.answer({ body: { tracking_id: "t-1" } })
    const { client } = createTestClient(server)

    const trackingId = await client.offerExports.pushRequest({
      last_request_date: new Date("2026-03-01T10:00:00Z"),
    })

    expect(trackingId).toBe("t-1")
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      path: "/api/offers/export/async",
    })
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
      export_type: "application/json",
      last_request_date: "2026-03-01T10:00:00.000Z",
    })
  })

  it("count a full export apart from a delta", async () => {
    server.answer(
      { body: { tracking_id: "t-1" } },
      { body: { tracking_id: "t-2" } }
    )
    const { client, clock } = createTestClient(server, {
      callClass: "scheduled",
    })

    await client.offerExports.pushRequest({ include_inactive_offers: true })
    await client.offerExports.pushRequest({ last_request_date: clock.now() })

    expect(clock.sleeps).toEqual([])
    expect(await rejectionOf(client.offerExports.pushRequest())).toMatchObject({
      code: "CALL_BUDGET_SPENT",
    })
  })

  it.each([
    [{ status: "PENDING" }, { status: "PENDING", urls: [] }],
    [
      { status: "FAILED", error: { code: "1", detail: "Internal error" } },
      {
        status: "FAILED",
        urls: [],
        error: { code: "1", detail: "Internal error" },
      },
    ],
    [
      { status: "COMPLETED", urls: ["http://m/0.json"] },
      { status: "COMPLETED", urls: ["http://m/0.json"] },
    ],
  ])("tell how far an export is: %j", async (body, expected) => {
    server.answer({ body })
    const { client } = createTestClient(server)

    expect(await client.offerExports.fetchStatus("t-1")).toMatchObject(expected)
    expect(server.requests[0]?.path).toBe("/api/offers/export/async/status/t-1")
  })
})

describe("OF54", () => {
  const FILE =
    "/api/offers/export/async/file/5715?file=of52-export%offers/0.json"

  // The address was once called as it was handed out, and the exports of a
  // user's second shop ended in "not found".
  it("reads the named file with the key, for its shop, and the rest of the address untouched", async () => {
    const exchanges: MiraklExchange[] = []
    server.answer({
      headers: { "content-type": "application/octet-stream" },
      body: '[{"offer_id":1},{"offer_id":2}]',
    })
    const { client } = createTestClient(server, {
      shopId: 2007,
      observer: { onExchange: (exchange) => void exchanges.push(exchange) },
    })

    const rows = await collect(
      client.offerExports.streamChunk(`${server.url}${FILE}`)
    )

    expect(rows).toHaveLength(2)
    expect(server.requests[0]?.headers.authorization).toBe(API_KEY)
    expect(server.requests[0]?.search).toBe(
      "?file=of52-export%offers/0.json&shop_id=2007"
    )
    expect(exchanges).toMatchObject([{ operation: "OF54", outcome: "success" }])
  })

  it("names the shop once", async () => {
    server.answer({ body: "[]" })
    const { client } = createTestClient(server, { shopId: 2007 })

    await collect(
      client.offerExports.streamChunk(`${server.url}/file/1?shop_id=2007`)
    )

    expect(server.requests[0]?.search).toBe("?shop_id=2007")
  })

  it("does not send the key to another host", async () => {
    const other = await startFixtureServer()
    const { client } = createTestClient(server)

    const error = await rejectionOf(
      collect(client.offerExports.streamChunk(`${other.url}${FILE}`))
    )
    await other.stop()

    expect(error).toMatchObject({
      name: "MiraklRequestError",
      code: "FOREIGN_URL",
    })
    expect(other.requests).toEqual([])
  })

  it.each([
    ["https://m.example/a?b=%c", "https://m.example/a?b=%c"],
    ["http://m.example/a", "https://m.example/a"],
    ["/api/file/0", "https://m.example/api/file/0"],
  ])("takes %s as %s", (handedOut, expected) => {
    expect(
      resolveHandedOutUrl(new URL("https://m.example"), handedOut, "OF54")
    ).toBe(expected)
  })

  it.each([
    "https://m.example.evil.example/a",
    "https://evil.example/m.example",
    "//evil.example/a",
    "https://m.example:8443/a",
    "http://m.example:8080/a",
    "https://key@m.example/a",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
  ])("refuses %s", (handedOut) => {
    expect(() =>
      resolveHandedOutUrl(new URL("https://m.example"), handedOut, "OF54")
    ).toThrow(expect.objectContaining({ code: "FOREIGN_URL" }))
  })

  it("ends in a network error when the file breaks off, after the offers before", async () => {
    const exchanges: MiraklExchange[] = []
    server.answer((response) => {
      response.writeHead(200, { "content-length": "5000" })
      response.write('[{"offer_id":1},{"offer', () =>
        response.socket?.destroy()
      )
    })
    const { client } = createTestClient(server, {
      observer: { onExchange: (exchange) => void exchanges.push(exchange) },
    })
    const seen: string[] = []
    const read = async () => {
      for await (const row of client.offerExports.streamChunk(
        `${server.url}${FILE}`
      )) {
        seen.push(row.kind)
      }
    }

    expect(await rejectionOf(read())).toMatchObject({
      name: "MiraklNetworkError",
      code: "CONNECTION_LOST",
      retryable: true,
    })
    expect(exchanges).toMatchObject([
      { operation: "OF54", outcome: "error", errorCode: "CONNECTION_LOST" },
    ])
    expect(server.requests).toHaveLength(1)
  })

  it("gives up a file that stalls", async () => {
    server.answer((response) => {
      response.write('[{"offer_id":1},')
    })
    const { client } = createTestClient(server, {
      timeoutMs: 150,
      maxAttempts: 1,
    })

    expect(
      await rejectionOf(
        collect(client.offerExports.streamChunk(`${server.url}${FILE}`))
      )
    ).toMatchObject({ name: "MiraklNetworkError", code: "TIMEOUT" })
  })

  it("does not count the time that the reader takes", async () => {
    server.answer((response) => {
      response.write('[{"offer_id":1},')
      response.end('{"offer_id":2}]')
    })
    const { client } = createTestClient(server, { timeoutMs: 100 })
    let rows = 0
    for await (const row of client.offerExports.streamChunk(
      `${server.url}${FILE}`
    )) {
      const until = performance.now() + 150
      while (performance.now() < until) {
        await new Promise((resolve) => setImmediate(resolve))
      }
      rows += row.kind === "offer" ? 1 : 0
    }

    expect(rows).toBe(2)
  })

  it("closes the connection when the reader stops early", async () => {
    let closed: () => void = () => {}
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve
    })
    server.answer((response) => {
      response.on("close", closed)
      response.write(`[${'{"offer_id":1},'.repeat(1000)}`)
    })
    const { client } = createTestClient(server)

    for await (const row of client.offerExports.streamChunk(
      `${server.url}${FILE}`
    )) {
      expect(row.kind).toBe("offer")
      break
    }

    await isClosed
  })

  it("is bounded in size", async () => {
    server.answer({ body: `[${'{"offer_id":1},'.repeat(5000)}{"offer_id":2}]` })
    const { client } = createTestClient(server, { maxFileBytes: 10_000 })

    expect(
      await rejectionOf(
        collect(client.offerExports.streamChunk(`${server.url}${FILE}`))
      )
    ).toMatchObject({ name: "MiraklResponseError", code: "TOO_LARGE" })
  })
})
