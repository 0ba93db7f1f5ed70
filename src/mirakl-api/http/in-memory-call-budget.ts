import type { CallBudget } from "./call-budget"
import type { MiraklClock } from "./clock"
import { createCallBudget } from "./create-call-budget"
import { createInMemoryCallLedger } from "./in-memory-call-ledger"

/** A call budget for one process, on the given clock. */
export function createInMemoryCallBudget(clock: MiraklClock): CallBudget {
  return createCallBudget(clock, createInMemoryCallLedger())
}
