import type { MiraklCallClass } from "./call-budget"

/** How patient a call is. Milliseconds; times on the injected clock. */
export type CallPolicy = {
  maxAttempts: number
  /** From the first attempt to the start of the last. */
  totalTimeMs: number
  /** For its turn in the call budget. */
  maxBudgetWaitMs: number
}

const SECOND = 1000

/** A person soon wants to know; a run has time. The wait for a turn outlasts the minute between two stock files. */
export const CALL_POLICIES: Record<MiraklCallClass, CallPolicy> = {
  scheduled: {
    maxAttempts: 5,
    totalTimeMs: 180 * SECOND,
    maxBudgetWaitMs: 120 * SECOND,
  },
  event: {
    maxAttempts: 4,
    totalTimeMs: 70 * SECOND,
    maxBudgetWaitMs: 70 * SECOND,
  },
  interactive: {
    maxAttempts: 2,
    totalTimeMs: 20 * SECOND,
    maxBudgetWaitMs: 70 * SECOND,
  },
}
