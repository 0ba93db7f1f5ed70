import { MiraklRateLimitError } from "../errors"
import type { CallRequest } from "../http/call-budget"
import { createInMemoryCallBudget } from "../http/in-memory-call-budget"
import { startFixtureServer } from "./fixture-server"
import { createTestClock, type TestClock } from "./test-clock"
import { collect, createTestClient, rejectionOf } from "./test-client"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
// What leaves a minute after the last call can arrive a little earlier.
const HEADROOM = 1 * SECOND

function request(
  operation: string,
  more: Partial<CallRequest> = {}
): CallRequest {
  return {
    key: "marketplace/2007",
    operation,
    callClass: "scheduled",
    maxWaitMs: 2 * DAY,
    ...more,
  }
}

describe("the budget", () => {
  let clock: TestClock

  beforeEach(() => {
    clock = createTestClock()
  })

  it("waits until a turn is free without taking it", async () => {
    const budget = createInMemoryCallBudget(clock)
    const start = clock.now().getTime()
    const passed = () => clock.now().getTime() - start

    await budget.untilFree(request("STO01"))
    expect(passed()).toBe(0)
    await budget.acquire(request("STO01"))
    await budget.untilFree(request("STO01"))
    expect(passed()).toBe(MINUTE + HEADROOM)
    await budget.acquire(request("STO01"))
    expect(passed()).toBe(MINUTE + HEADROOM)
    await budget.untilFree(request("STO01", { maxWaitMs: 0 }))
    expect(passed()).toBe(MINUTE + HEADROOM)
  })

  it.each([
    ["OR11", {}, MINUTE + HEADROOM],
    ["STO01", {}, MINUTE + HEADROOM],
    ["STO02", {}, 15 * SECOND + HEADROOM],
    ["STO03", {}, MINUTE + HEADROOM],
    ["OF52", {}, MINUTE + HEADROOM],
    ["OF52", { variant: "full" }, DAY],
    ["OF53", {}, 10 * SECOND + HEADROOM],
    ["H11", {}, HOUR],
    ["A01", {}, DAY],
    ["CH11", {}, DAY],
    ["CUR01", {}, DAY],
    ["DO01", {}, DAY],
    ["OR75", {}, DAY],
    ["OF61", {}, DAY],
    ["SH11", {}, DAY],
    ["SH12", {}, DAY],
    ["SH21", {}, DAY],
    ["SH31", {}, DAY],
    ["OR11", { callClass: "interactive" }, MINUTE + HEADROOM],
    ["STO01", { callClass: "event" }, MINUTE + HEADROOM],
    ["STO01", { callClass: "interactive" }, MINUTE + HEADROOM],
    ["OF52", { variant: "full", callClass: "interactive" }, MINUTE],
  ] as const)(
    "lets a schedule call %s %j once in %i ms",
    async (operation, more, intervalMs) => {
      const budget = createInMemoryCallBudget(clock)

      await budget.acquire(request(operation, more))
      expect(clock.sleeps).toEqual([])
      await budget.acquire(request(operation, more))
      expect(clock.sleeps).toEqual([intervalMs])
    }
  )

  it.each([
    ["OR11", "interactive", "given"],
    ["OR11", "scheduled", "given"],
    ["A01", "interactive", undefined],
    ["CH11", "interactive", undefined],
    ["OR23", "event", undefined],
    ["OR24", "event", undefined],
    ["ST01", "event", undefined],
    ["RE01", "scheduled", undefined],
    ["OF21", "scheduled", undefined],
  ] as const)(
    "lets %s be called at once, and then paces it (%s, %s)",
    async (operation, callClass, variant) => {
      const budget = createInMemoryCallBudget(clock)

      for (let call = 0; call < 20; call++) {
        await budget.acquire(request(operation, { callClass, variant }))
      }
      expect(clock.sleeps).toEqual([])
      await budget.acquire(request(operation, { callClass, variant }))
      await budget.acquire(request(operation, { callClass, variant }))
      expect(clock.sleeps).toEqual([100, 100])
    }
  )

  it("does not let a person's calls use up the turns of the schedule", async () => {
    const budget = createInMemoryCallBudget(clock)

    await budget.acquire(request("CH11", { callClass: "interactive" }))
    await budget.acquire(request("CH11"))
    expect(clock.sleeps).toEqual([])
  })

  it("counts shops, and imports that are followed, apart", async () => {
    const budget = createInMemoryCallBudget(clock)

    await budget.acquire(request("STO02", { resource: "a" }))
    await budget.acquire(request("STO02", { resource: "b" }))
    await budget.acquire(
      request("STO02", { key: "marketplace/2008", resource: "a" })
    )
    expect(clock.sleeps).toEqual([])
  })

  it("queues urgent callers of the same moment one behind the other", async () => {
    const starts: number[] = []
    const sleeping = {
      ...clock,
      sleep: async (ms: number) => void starts.push(ms),
    }
    const budget = createInMemoryCallBudget(sleeping)

    await Promise.all(
      [1, 2, 3].map(() =>
        budget.acquire(request("STO01", { callClass: "event" }))
      )
    )

    const turn = MINUTE + HEADROOM
    expect(starts).toEqual([turn, 2 * turn])
  })

  it("lets an urgent call go ahead of the schedules that wait", async () => {
    const wakeUps: (() => void)[] = []
    const waiting = {
      ...clock,
      sleep: (ms: number) =>
        new Promise<void>((resolve) => {
          const due = clock.now().getTime() + ms
          wakeUps.push(() => clock.now().getTime() >= due && resolve())
        }),
    }
    const advance = async (ms: number) => {
      clock.advance(ms)
      wakeUps.forEach((wakeUp) => wakeUp())
      await new Promise(setImmediate)
    }
    const budget = createInMemoryCallBudget(waiting)
    const made: string[] = []
    const call = (name: string, callClass: CallRequest["callClass"]) =>
      budget
        .acquire(request("OR11", { callClass }))
        .then(() => void made.push(name))

    await call("first run", "scheduled")
    void call("second run", "scheduled")
    await new Promise(setImmediate)
    void call("person", "interactive")
    await new Promise(setImmediate)
    await advance(MINUTE + HEADROOM)
    expect(made).toEqual(["first run", "person"])
    await advance(MINUTE + HEADROOM)
    expect(made).toEqual(["first run", "person", "second run"])
  })

  it("refuses at once what would have to wait too long, without counting it", async () => {
    const budget = createInMemoryCallBudget(clock)
    await budget.acquire(request("OR11"))

    const error = await rejectionOf(
      budget.acquire(request("OR11", { maxWaitMs: 59 * SECOND }))
    )

    expect(error).toBeInstanceOf(MiraklRateLimitError)
    expect(error).toMatchObject({
      operation: "OR11",
      code: "CALL_BUDGET_SPENT",
      status: undefined,
      retryAfterMs: MINUTE + HEADROOM,
      retryable: true,
    })
    clock.advance(MINUTE + HEADROOM)
    await budget.acquire(request("OR11", { maxWaitMs: 0 }))
    expect(clock.sleeps).toEqual([])
  })

  it("gives a turn back when asked, once", async () => {
    const budget = createInMemoryCallBudget(clock)
    const grant = await budget.acquire(request("A01"))

    await grant.release()
    await grant.release()
    await budget.acquire(request("A01"))
    expect(clock.sleeps).toEqual([])
    await budget.acquire(request("A01"))
    expect(clock.sleeps).toEqual([DAY])
  })

  it("gives the turn back of a caller who no longer waits", async () => {
    const budget = createInMemoryCallBudget(clock)
    await budget.acquire(request("OR11"))
    const reason = new Error("shutting down")

    const error = await rejectionOf(
      budget.acquire(request("OR11", { signal: AbortSignal.abort(reason) }))
    )

    expect(error).toBe(reason)
    clock.advance(MINUTE + HEADROOM)
    await budget.acquire(request("OR11"))
    expect(clock.sleeps).toEqual([])
  })
})

describe("a client", () => {
  it("counts the pages of one run once", async () => {
    const server = await startFixtureServer()
    const { client, clock } = createTestClient(server, {
      callClass: "scheduled",
    })
    const order = {
      order_id: "A",
      order_state: "SHIPPING",
      currency_iso_code: "EUR",
      order_lines: [],
    }
    for (let page = 0; page < 4; page++) {
      server.answer({ body: { orders: [order], total_count: 2 } })
    }

    await collect(client.orders.iterateOrders())
    expect(clock.sleeps).toEqual([])
    await client.orders.fetchPage({ offset: 0 }, { continuesRun: true })
    expect(clock.sleeps).toEqual([])
    await client.orders.fetchPage({ offset: 0 })
    await server.stop()

    expect(clock.sleeps).toEqual([MINUTE + HEADROOM])
  })

  it("does not call when its turn is too far away", async () => {
    const server = await startFixtureServer()
    const { client } = createTestClient(server, { callClass: "scheduled" })
    server.answer({ body: { shop_id: 1 } }, { body: { shop_id: 1 } })

    await client.account.fetchAccount()
    const error = await rejectionOf(client.account.fetchAccount())
    await client.account.fetchAccount({ callClass: "interactive" })
    await server.stop()

    expect(error).toMatchObject({
      code: "CALL_BUDGET_SPENT",
      retryAfterMs: DAY,
    })
    expect(server.requests).toHaveLength(2)
  })

  it.each([503, 401])(
    "does not lose its daily turn to status %i",
    async (status) => {
      const server = await startFixtureServer()
      const { client, clock } = createTestClient(server, {
        callClass: "scheduled",
        maxAttempts: 1,
      })
      server.answer({ status }, { body: { shop_id: 1 } })

      await rejectionOf(client.account.fetchAccount())
      await client.account.fetchAccount()
      await server.stop()

      expect(clock.sleeps).toEqual([])
    }
  )
})
