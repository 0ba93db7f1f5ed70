import type { CallRequest } from "./call-budget"

/** On average one call per `intervalMs`, of which `burst` may come at once. */
export type CallRule = {
  /** Calls with the same name are counted together. */
  name: string
  intervalMs: number
  burst: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// Two calls take their way to Mirakl at different speeds: what leaves a minute
// after the last one can arrive earlier than that.
const HEADROOM = 1 * SECOND

/** Published maxima that hold whatever the reason of the call, because Mirakl can't know it. */
const ALWAYS: Record<string, number> = {
  OR04: MINUTE,
  OR11: MINUTE,
  STO01: MINUTE,
  STO02: 15 * SECOND,
  STO03: MINUTE,
  OF52: MINUTE,
  OF53: 10 * SECOND,
}

/** Published maxima of recurring runs; a person, or an event, may ask in between. */
const SCHEDULED: Record<string, number> = {
  H11: HOUR,
  A01: DAY,
  CH11: DAY,
  CUR01: DAY,
  DO01: DAY,
  OR75: DAY,
  OF61: DAY,
  SH11: DAY,
  SH12: DAY,
  SH21: DAY,
  SH31: DAY,
}

/** What Mirakl allows "at each event" or "at each page view" is only paced. */
const PACE = { intervalMs: 100, burst: 20 }

/** How often an operation may be called for a reason, by Mirakl's published call frequencies. */
export function callRuleFor(
  request: Pick<CallRequest, "operation" | "variant" | "callClass">
): CallRule {
  const { operation, variant, callClass } = request
  const isScheduled = callClass === "scheduled"
  if (variant === "full") {
    return isScheduled
      ? { name: `${operation} full, scheduled`, intervalMs: DAY, burst: 1 }
      : { name: `${operation} full`, intervalMs: MINUTE, burst: 1 }
  }
  if (variant === "given") {
    return { name: `${operation} given`, ...PACE }
  }
  const always = ALWAYS[operation]
  if (always !== undefined) {
    return { name: operation, intervalMs: always + HEADROOM, burst: 1 }
  }
  const scheduled = SCHEDULED[operation]
  if (scheduled !== undefined && isScheduled) {
    return { name: `${operation} scheduled`, intervalMs: scheduled, burst: 1 }
  }
  return { name: `${operation} paced`, ...PACE }
}
