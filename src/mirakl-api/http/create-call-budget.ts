import { MiraklRateLimitError } from "../errors"
import type { CallBudget, CallRequest } from "./call-budget"
import type { CallLedger, CallTurn } from "./call-ledger"
import { callRuleFor } from "./call-rules"
import type { MiraklClock } from "./clock"

/**
 * A call budget on the given clock that counts in the given ledger; nothing of
 * the ledger is held while a call waits.
 *
 * Urgent calls take the next turn ahead of time and wait for it. Scheduled ones
 * only take a turn that is free now, and otherwise come back for it: however
 * many of them wait, an urgent call is next.
 */
export function createCallBudget(
  clock: MiraklClock,
  ledger: CallLedger
): CallBudget {
  return {
    async acquire(request) {
      const turn = turnOf(request)
      const taken =
        request.callClass === "scheduled"
          ? await comeBackFor(request, turn, clock, ledger)
          : await reserve(request, turn, clock, ledger)
      const release = once(() => ledger.giveBack({ ...turn, ...taken }))
      if (taken.waitMs > 0) {
        try {
          await clock.sleep(taken.waitMs, request.signal)
        } catch (error) {
          await release()
          throw error
        }
      }
      return { release }
    },
    async untilFree(request) {
      const turn = turnOf(request)
      for (let waitedMs = 0; waitedMs < request.maxWaitMs;) {
        const waitMs = await ledger.look({ ...turn, now: clock.now() })
        if (waitMs === 0) {
          return
        }
        await clock.sleep(waitMs, request.signal)
        waitedMs += waitMs
      }
    },
  }
}

function turnOf(request: CallRequest): Turn {
  const { name, intervalMs, burst } = callRuleFor(request)
  const count = [request.key, name, request.resource ?? ""].join("\n")
  return { count, intervalMs, burst }
}

type Turn = Pick<CallTurn, "count" | "intervalMs" | "burst">
type Taken = { waitMs: number; nextDueAt: Date }

async function reserve(
  request: CallRequest,
  turn: Turn,
  clock: MiraklClock,
  ledger: CallLedger
): Promise<Taken> {
  const taken = await ledger.take({
    ...turn,
    now: clock.now(),
    maxWaitMs: request.maxWaitMs,
  })
  if (!taken.isTaken) {
    throw tooManyCalls(request, taken.waitMs)
  }
  return taken
}

async function comeBackFor(
  request: CallRequest,
  turn: Turn,
  clock: MiraklClock,
  ledger: CallLedger
): Promise<Taken> {
  for (let waitedMs = 0; ;) {
    const taken = await ledger.take({
      ...turn,
      now: clock.now(),
      maxWaitMs: 0,
    })
    if (taken.isTaken) {
      return taken
    }
    waitedMs += taken.waitMs
    if (waitedMs > request.maxWaitMs) {
      throw tooManyCalls(request, taken.waitMs)
    }
    await clock.sleep(taken.waitMs, request.signal)
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let isDone = false
  return async () => {
    if (!isDone) {
      isDone = true
      await action()
    }
  }
}

function tooManyCalls(
  request: CallRequest,
  waitMs: number
): MiraklRateLimitError {
  return new MiraklRateLimitError({
    operation: request.operation,
    code: "CALL_BUDGET_SPENT",
    message: `${request.operation} was not called: the marketplace allows the next call in ${Math.ceil(waitMs / 1000)} seconds.`,
    remedy: "It is tried again when the time has come.",
    retryAfterMs: waitMs,
  })
}
