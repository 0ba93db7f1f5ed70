import { assessHealth } from "../assess-health"
import type { HealthFacts } from "../health-facts"
import { HEALTH_REASONS } from "../health-reasons"

const NOW = new Date("2026-03-01T12:00:00Z")
const HOUR_MS = 3600_000
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)

const HEALTHY: HealthFacts = {
  status: "connected",
  error_code: null,
  operations: [
    {
      operation: "import_orders",
      last_status: "done",
      last_error_code: null,
      last_finished_at: inHours(-0.1),
      last_success_at: inHours(-0.1),
      retry_at: null,
    },
  ],
  schedules: [
    { operation: "import_orders", is_active: true, next_run_at: inHours(0.1) },
  ],
  orders: {
    held: 0,
    failed: 0,
    to_look_at: 0,
    to_accept: 0,
    accept_by: null,
    to_ship: 4,
    ship_by: inHours(30),
    to_ship_soon: 0,
    to_ship_late: 0,
    recent: 300,
    last_order_at: inHours(-1),
    longest_pause_ms: 10 * HOUR_MS,
  },
  listings: { live: 100, linked: 99, unlinked: 1, ambiguous: 0, rejected: 0 },
  unmapped_carriers: 0,
  queue: { queued: 0, running: 0, waiting_since: null, standing_since: null },
}

const withOrders = (orders: Partial<HealthFacts["orders"]>) => ({
  orders: { ...HEALTHY.orders, ...orders },
})
const withSchedule = (is_active: boolean, hours: number) => ({
  schedules: [
    { operation: "import_orders", is_active, next_run_at: inHours(hours) },
  ],
})

const withFailure = (
  retry_at: Date | null,
  last_error_code = "UNEXPECTED"
) => ({
  operations: [
    {
      operation: "export_stock",
      last_status: "failed",
      last_error_code,
      last_finished_at: NOW,
      last_success_at: null,
      retry_at,
    },
  ],
})

describe("the health of an instance", () => {
  it.each<[string, Partial<HealthFacts>, string[]]>([
    ["nothing is wrong", {}, []],
    [
      "the key is refused, whatever else",
      { status: "error", error_code: "WRONG_KEY", ...withOrders({ held: 3 }) },
      ["KEY_REFUSED"],
    ],
    ["it is paused", { status: "paused" }, ["NOT_CONNECTED"]],
    [
      "it is paused, and schedules stand still as they should",
      { status: "paused", ...withSchedule(true, -5) },
      ["NOT_CONNECTED"],
    ],
    ["the last run failed", withFailure(null), ["OPERATIONS_FAILING"]],
    ["the last run is tried again by itself", withFailure(inHours(1)), []],
    ["a schedule is just due", withSchedule(true, -0.1), []],
    ["a schedule is late", withSchedule(true, -1), ["SCHEDULES_LATE"]],
    ["a schedule is off", withSchedule(false, -1), []],
    [
      "a job waits for nothing",
      { queue: { ...HEALTHY.queue, queued: 1, waiting_since: inHours(-1) } },
      ["QUEUE_STUCK"],
    ],
    [
      "a run has not moved for two hours",
      { queue: { ...HEALTHY.queue, running: 1, standing_since: inHours(-2) } },
      ["RUN_STANDS_STILL"],
    ],
    [
      "a run moved a while ago",
      {
        queue: { ...HEALTHY.queue, running: 1, standing_since: inHours(-0.9) },
      },
      [],
    ],
    ...["CALL_BUDGET_SPENT", "RATE_LIMITED"].map(
      (code): [string, Partial<HealthFacts>, string[]] => [
        `the last run was refused with ${code}, and is tried again`,
        withFailure(inHours(1), code),
        ["CALLS_REFUSED"],
      ]
    ),
    ["an order is to be accepted some time", withOrders({ to_accept: 1 }), []],
    [
      "an order is to be accepted by tomorrow",
      withOrders({ to_accept: 1, accept_by: inHours(20) }),
      [],
    ],
    [
      "an order is to be accepted soon",
      withOrders({ to_accept: 2, accept_by: inHours(3) }),
      ["ACCEPT_DEADLINE_NEAR"],
    ],
    [
      "parcels are late, or nearly",
      withOrders({ to_ship_late: 1, to_ship_soon: 2, ship_by: inHours(2) }),
      ["SHIP_DEADLINE_PASSED", "SHIP_DEADLINE_NEAR"],
    ],
    [
      "orders wait, failed or want a look",
      withOrders({ held: 1, failed: 1, to_look_at: 1 }),
      ["ORDERS_HELD", "ORDERS_FAILED", "ORDERS_TO_LOOK_AT"],
    ],
    [
      "no order came for longer than ever",
      withOrders({ last_order_at: inHours(-16) }),
      ["NO_ORDERS"],
    ],
    [
      "no order came for as long as before",
      withOrders({ last_order_at: inHours(-14) }),
      [],
    ],
    [
      "a small shop is silent",
      withOrders({ last_order_at: inHours(-400), recent: 9 }),
      [],
    ],
    [
      "a quick shop pauses for five hours",
      withOrders({ last_order_at: inHours(-5), longest_pause_ms: HOUR_MS }),
      [],
    ],
    [
      "listings are rejected and unlinked, and parcels lack a carrier",
      {
        listings: {
          live: 100,
          linked: 90,
          unlinked: 8,
          ambiguous: 2,
          rejected: 5,
        },
        unmapped_carriers: 2,
      },
      ["STOCK_ROWS_REJECTED", "CARRIERS_UNMAPPED", "LISTINGS_UNLINKED"],
    ],
  ])("when %s", (_, changes, codes) => {
    const { score, reasons } = assessHealth({ ...HEALTHY, ...changes }, NOW)

    expect(reasons.map(({ code }) => code)).toEqual(codes)
    const lost = reasons.reduce(
      (sum, { code }) => sum + HEALTH_REASONS[code].points,
      0
    )
    expect(score).toBe(100 - lost)
    reasons.forEach(({ message }) => expect(message).not.toMatch(/[{}?]/))
  })

  it("names the worst first and never falls below nothing", () => {
    const { score, reasons } = assessHealth(
      {
        ...HEALTHY,
        ...withSchedule(true, -1),
        ...withOrders({
          ...{ held: 1, failed: 1, to_ship_late: 1, to_ship_soon: 1 },
          ...{ to_accept: 1, accept_by: inHours(1) },
        }),
        queue: { ...HEALTHY.queue, queued: 1, waiting_since: inHours(-1) },
      },
      NOW
    )
    expect(score).toBe(0)
    expect(reasons[0]).toMatchObject({
      code: "SCHEDULES_LATE",
      severity: "critical",
      message:
        "Schedules should have run since 2026-03-01T11:00:00.000Z: import_orders.",
    })
    expect(reasons.at(-1)?.code).toBe("SHIP_DEADLINE_NEAR")
  })
})
