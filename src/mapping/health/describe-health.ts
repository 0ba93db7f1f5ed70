import { HEALTH_REASONS, type HealthReasonCode } from "./health-reasons"
import type { HealthSeverity } from "./health-text"

/** A reason as it stands, e.g. `{ code: "ORDERS_HELD", facts: { count: 3 } }`. */
export type HealthFinding = {
  code: HealthReasonCode
  facts: Record<string, string | number>
}

/** A finding in words. */
export type HealthReason = HealthFinding & {
  severity: HealthSeverity
  message: string
  remedy: string
}

/** Puts a finding into words. */
export function describeHealth({ code, facts }: HealthFinding): HealthReason {
  const { severity, message, remedy } = HEALTH_REASONS[code]
  return { code, severity, message: fill(message, facts), remedy, facts }
}

/** Puts facts into a text with `{fact}` in it. */
function fill(text: string, facts: HealthFinding["facts"]): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? "?")
  )
}
