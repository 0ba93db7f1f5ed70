import type { HealthFinding } from "./describe-health"
import type { HealthFacts } from "./health-facts"
import { isSilent } from "./is-silent"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
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
  // What is tried again by itself needs no one yet.
  const failing = facts.operations
    .filter(
      ({ last_status, retry_at }) => last_status === "failed" && !retry_at
    )
    .map(({ operation }) => operation)
  const { waiting_since } = facts.queue
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
    ...(failing.length
      ? [
          {
            code: "OPERATIONS_FAILING" as const,
            facts: { operations: failing.join(", ") },
          },
        ]
      : []),
  ]
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
