import {
  MiraklNetworkError,
  MiraklRateLimitError,
  MiraklResponseError,
  MiraklServerError,
} from "../errors"
import type { FixtureAnswer } from "./fixture-server"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { createTestClient, rejectionOf } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const account: FixtureAnswer = { body: { shop_id: 2007 } }
const failing: FixtureAnswer = { status: 503 }
const hangingUp: FixtureAnswer = (response) => response.socket?.destroy()
const truncated: FixtureAnswer = (response) => {
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": "1000",
  })
  response.write('{"shop_id": 20', () => response.socket?.destroy())
}
const cutJson: FixtureAnswer = {
  headers: { "content-type": "application/json" },
  body: '{"shop_id": 20',
}

describe("a read", () => {
  it.each([
    ["a failure of the marketplace", failing],
    ["a broken connection", hangingUp],
    ["an answer that breaks off", truncated],
    ["JSON that ends early", cutJson],
    ["a request that arrived too slowly", { status: 408 }],
  ])("is tried again after %s", async (_, answer) => {
    server.answer(answer, account)
    const { client, clock } = createTestClient(server)

    expect(await client.account.fetchAccount()).toMatchObject({
      shop_id: "2007",
    })
    expect(clock.sleeps).toEqual([500])
  })

  it("waits longer each time, and gives up after the last attempt", async () => {
    server.answer(failing, failing, failing, failing, account)
    const { client, clock } = createTestClient(server)

    const error = await rejectionOf(client.account.fetchAccount())

    expect(error).toBeInstanceOf(MiraklServerError)
    expect(error).toMatchObject({
      operation: "A01",
      status: 503,
      retryable: true,
      outcomeUnknown: false,
    })
    expect(clock.sleeps).toEqual([500, 1000, 2000])
    expect(server.requests).toHaveLength(4)
  })

  it("spreads half of each wait at random", async () => {
    server.answer(failing, failing, account)
    const { client, clock } = createTestClient(server, { random: () => 0 })

    await client.account.fetchAccount()

    expect(clock.sleeps).toEqual([250, 500])
  })

  it("gives up when the next attempt would start after its time", async () => {
    server.answer(failing, failing, account)
    const { client, clock } = createTestClient(server, { totalTimeMs: 1499 })

    const error = await rejectionOf(client.account.fetchAccount())

    expect(error).toBeInstanceOf(MiraklServerError)
    expect(clock.sleeps).toEqual([500])
  })

  it("waits as long as Mirakl asks, in seconds", async () => {
    server.answer({ status: 429, headers: { "retry-after": "7" } }, account)
    const { client, clock } = createTestClient(server)

    await client.account.fetchAccount()

    expect(clock.sleeps).toEqual([7000])
  })

  it("waits until the date that Mirakl names, by Mirakl's own clock", async () => {
    server.answer(
      {
        status: 503,
        headers: {
          date: "Sun, 01 Mar 2020 10:00:00 GMT",
          "retry-after": "Sun, 01 Mar 2020 10:00:12 GMT",
        },
      },
      account
    )
    const { client, clock } = createTestClient(server)

    await client.account.fetchAccount()

    expect(clock.sleeps).toEqual([12_000])
  })

  it.each([
    ["3600", 3_600_000],
    ["99999999999", 86_400_000],
    ["shortly", 60_000],
  ])(
    "does not wait out a Retry-After of %s, and says how long it is",
    async (retryAfter, retryAfterMs) => {
      server.answer({ status: 429, headers: { "retry-after": retryAfter } })
      const { client, clock } = createTestClient(server, {
        totalTimeMs: 59_000,
      })

      const error = await rejectionOf(client.account.fetchAccount())

      expect(error).toBeInstanceOf(MiraklRateLimitError)
      expect(error).toMatchObject({ retryAfterMs, status: 429 })
      expect(clock.sleeps).toEqual([])
    }
  )

  it("is not tried again when the request itself is refused", async () => {
    server.answer({ status: 400 }, account)
    const { client } = createTestClient(server)

    await rejectionOf(client.account.fetchAccount())

    expect(server.requests).toHaveLength(1)
  })

  it("is not tried again for an answer of another kind", async () => {
    server.answer({ body: { shop: 1 } }, account)
    const { client } = createTestClient(server)

    const error = await rejectionOf(client.account.fetchAccount())

    expect(error).toBeInstanceOf(MiraklResponseError)
    expect(server.requests).toHaveLength(1)
  })

  it("gives up an answer that takes too long, and tries again", async () => {
    server.answer(() => {}, account)
    const { client, clock } = createTestClient(server, { timeoutMs: 150 })

    expect(await client.account.fetchAccount()).toMatchObject({
      shop_id: "2007",
    })
    expect(clock.sleeps).toEqual([500])
  })

  it("gives up a body that drips for too long", async () => {
    let drip: NodeJS.Timeout | undefined
    server.answer((response) => {
      response.writeHead(200, { "content-type": "application/json" })
      drip = setInterval(() => response.write(" "), 20)
    })
    const { client } = createTestClient(server, {
      timeoutMs: 150,
      maxAttempts: 1,
    })

    const error = await rejectionOf(client.account.fetchAccount())
    clearInterval(drip)

    expect(error).toBeInstanceOf(MiraklNetworkError)
    expect(error).toMatchObject({ code: "TIMEOUT" })
  })
})

describe("a write that is not safe to repeat", () => {
  it.each([
    ["a failure of the marketplace", failing, MiraklServerError],
    ["a broken connection", hangingUp, MiraklNetworkError],
  ])(
    "is not sent again after %s, and its outcome is unknown",
    async (_, answer, kind) => {
      server.answer(answer, { status: 204 })
      const { client } = createTestClient(server)

      const error = await rejectionOf(client.orders.pushShip("C-1-A"))

      expect(error).toBeInstanceOf(kind)
      expect(error).toMatchObject({ outcomeUnknown: true, retryable: true })
      expect(server.requests).toHaveLength(1)
    }
  )

  it.each([429, 408, 425])(
    "is sent again after %i, which says that nothing was done",
    async (status) => {
      server.answer(
        { status, headers: { "retry-after": "1" } },
        { status: 204 }
      )
      const { client } = createTestClient(server)

      await client.orders.pushShip("C-1-A")

      expect(server.requests).toHaveLength(2)
    }
  )

  it("has an unknown outcome when the answer can't be understood", async () => {
    server.answer({ status: 201, body: { shipment_success: [{}] } })
    const { client } = createTestClient(server)

    const error = await rejectionOf(
      client.shipments.pushShipments([
        {
          order_id: "C-1-A",
          shipment_lines: [{ order_line_id: "C-1-A-1", quantity: 1 }],
        },
      ])
    )

    expect(error).toBeInstanceOf(MiraklResponseError)
    expect(error).toMatchObject({ outcomeUnknown: true })
  })

  it("is sure not to have been done when nothing listens", async () => {
    const { client, clock } = createTestClient(server)
    await server.stop()

    const error = await rejectionOf(client.orders.pushShip("C-1-A"))

    expect(error).toBeInstanceOf(MiraklNetworkError)
    expect(error).toMatchObject({
      code: "CONNECTION_REFUSED",
      outcomeUnknown: false,
    })
    expect(clock.sleeps).toHaveLength(3)
  })
})

describe("a write that is safe to repeat", () => {
  it("is sent again after a broken connection", async () => {
    server.answer(hangingUp, { status: 204 })
    const { client } = createTestClient(server)

    await client.orders.pushTracking("C-1-A", { carrier_code: "UPS" })

    expect(server.requests.map(({ body }) => body)).toEqual([
      '{"carrier_code":"UPS"}',
      '{"carrier_code":"UPS"}',
    ])
  })

  it("has an unknown outcome in the end", async () => {
    server.answer(hangingUp)
    const { client } = createTestClient(server, { maxAttempts: 1 })

    const error = await rejectionOf(
      client.orders.pushTracking("C-1-A", { carrier_code: "UPS" })
    )

    expect(error).toMatchObject({ outcomeUnknown: true })
  })
})

describe("an aborted call", () => {
  it("rejects with the caller's reason before anything is sent", async () => {
    const { client } = createTestClient(server)
    const reason = new Error("shutting down")

    const error = await rejectionOf(
      client.account.fetchAccount({ signal: AbortSignal.abort(reason) })
    )

    expect(error).toBe(reason)
    expect(server.requests).toEqual([])
  })

  it("rejects with the caller's reason while an answer is awaited, and is not tried again", async () => {
    const { client } = createTestClient(server)
    const controller = new AbortController()
    const reason = new Error("shutting down")
    server.answer(() => controller.abort(reason))

    const error = await rejectionOf(
      client.account.fetchAccount({ signal: controller.signal })
    )

    expect(error).toBe(reason)
    expect(server.requests).toHaveLength(1)
  })

  it("rejects with the caller's reason while it waits for the next attempt", async () => {
    const controller = new AbortController()
    const reason = new Error("shutting down")
    server.answer(failing)
    const { client } = createTestClient(server, {
      random: () => {
        controller.abort(reason)
        return 1
      },
    })

    const error = await rejectionOf(
      client.account.fetchAccount({ signal: controller.signal })
    )

    expect(error).toBe(reason)
  })
})
