import {
  describeHealth,
  type HealthFinding,
  type HealthReason,
} from "./describe-health"
import { findListings, findOrders } from "./find-matters"
import { findSilence, findStandstill } from "./find-standstill"
import type { HealthFacts } from "./health-facts"
import { HEALTH_REASONS } from "./health-reasons"

/** A score from 0 to 100, and everything that lowers it, the worst first. */
export type Health = { score: number; reasons: HealthReason[] }

/** Judges an instance by what is known of it. Only a connected one can be ill. */
export function assessHealth(facts: HealthFacts, now: Date): Health {
  const findings = findReasons(facts, now)
  const lost = findings.reduce(
    (sum, { code }) => sum + HEALTH_REASONS[code].points,
    0
  )
  return {
    score: Math.max(0, 100 - lost),
    reasons: findings
      .sort(
        (one, other) =>
          HEALTH_REASONS[other.code].points - HEALTH_REASONS[one.code].points
      )
      .map(describeHealth),
  }
}

function findReasons(facts: HealthFacts, now: Date): HealthFinding[] {
  if (facts.status === "error") {
    return [
      facts.error_code === "WRONG_KEY" || facts.error_code === null
        ? { code: "KEY_REFUSED", facts: {} }
        : { code: "NOT_CONNECTED", facts: { status: facts.error_code } },
    ]
  }
  return [
    ...(facts.status === "connected"
      ? [...findStandstill(facts, now), ...findSilence(facts, now)]
      : [
          {
            code: "NOT_CONNECTED" as const,
            facts: { status: facts.status },
          },
        ]),
    ...findOrders(facts, now),
    ...findListings(facts),
  ]
}
