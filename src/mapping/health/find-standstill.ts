import type { HealthFinding } from "./describe-health"
import type { HealthFacts, OperationFacts } from "./health-facts"
import { isSilent } from "./is-silent"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Even a file of a million offers ends a batch within minutes. */
const STILL_MS = HOUR_MS
/** Our own count of calls, and Mirakl's. */
const REFUSED = ["CALL_BUDGET_SPENT", "RATE_LIMITED"]
/** A tick comes every minute; a queue moves on within the lease. */
const LATE_MS = 10 * MINUTE_MS

/** Of a connected instance: what should run, and does not. */
export function findStandstill(facts: HealthFacts, now: Date): HealthFinding[] {
  const late = facts.schedules
    .filter(
      ({ is_active, next_run_at }) =>
        is_active && next_run_at && isPast(next_run_at, now, LATE_MS)
    )
    .map(({ operation, next_run_at }) => ({
      operation,
      at: next_run_at ?? now,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const failed = facts.operations.filter(
    ({ last_status }) => last_status === "failed"
  )
  const isRefused = ({ last_error_code }: OperationFacts) =>
    REFUSED.includes(last_error_code ?? "")
  const refused = failed.filter(isRefused)
  // What is tried again by itself needs no one yet.
  const failing = failed.filter((it) => !it.retry_at && !isRefused(it))
  const { waiting_since, standing_since } = facts.queue
  return [
    ...(late[0]
      ? [
          {
            code: "SCHEDULES_LATE" as const,
            facts: {
              since: late[0].at.toISOString(),
              operations: late.map(({ operation }) => operation).join(", "),
            },
          },
        ]
      : []),
    ...(waiting_since && isPast(waiting_since, now, LATE_MS)
      ? [
          {
            code: "QUEUE_STUCK" as const,
            facts: { since: waiting_since.toISOString() },
          },
        ]
      : []),
    ...(standing_since && isPast(standing_since, now, STILL_MS)
      ? [
          {
            code: "RUN_STANDS_STILL" as const,
            facts: { since: standing_since.toISOString() },
          },
        ]
      : []),
    ...named("CALLS_REFUSED", refused),
    ...named("OPERATIONS_FAILING", failing),
  ]
}

function named(
  code: HealthFinding["code"],
  operations: OperationFacts[]
): HealthFinding[] {
  return operations.length
    ? [
        {
          code,
          facts: {
            operations: operations.map((it) => it.operation).join(", "),
          },
        },
      ]
    : []
}

/** Of a connected instance: whether its orders stay away. */
export function findSilence(
  { orders }: HealthFacts,
  now: Date
): HealthFinding[] {
  return orders.last_order_at && isSilent(orders, now)
    ? [
        {
          code: "NO_ORDERS",
          facts: {
            since: orders.last_order_at.toISOString(),
            longest_hours: Math.ceil(orders.longest_pause_ms / HOUR_MS),
          },
        },
      ]
    : []
}

function isPast(moment: Date, now: Date, byMs: number): boolean {
  return now.getTime() - moment.getTime() > byMs
}
