import { MiraklRateLimitError } from "../errors"
import type { CallBudget, CallRequest } from "./call-budget"
import { callRuleFor } from "./call-rules"
import type { MiraklClock } from "./clock"

const TOO_MANY_COUNTS = 10_000

/**
 * A call budget for one process, on the given clock. Callers queue up in the
 * order in which they came.
 */
export function createInMemoryCallBudget(clock: MiraklClock): CallBudget {
  // Per counted thing: when the next call is due if all came evenly spaced.
  const nextDue = new Map<string, number>()

  return {
    async acquire(request) {
      const rule = callRuleFor(request)
      const count = [request.key, rule.name, request.resource ?? ""].join("\n")
      const now = clock.now().getTime()
      const due = Math.max(nextDue.get(count) ?? now, now)
      const waitMs = Math.max(0, due - (rule.burst - 1) * rule.intervalMs - now)
      if (waitMs > request.maxWaitMs) {
        throw tooManyCalls(request, waitMs)
      }
      forgetPast(nextDue, now)
      nextDue.set(count, due + rule.intervalMs)
      const release = once(() => {
        const latest = nextDue.get(count)
        if (latest !== undefined) {
          nextDue.set(count, latest - rule.intervalMs)
        }
      })
      if (waitMs > 0) {
        try {
          await clock.sleep(waitMs, request.signal)
        } catch (error) {
          await release()
          throw error
        }
      }
      return { release }
    },
  }
}

function forgetPast(nextDue: Map<string, number>, now: number): void {
  if (nextDue.size < TOO_MANY_COUNTS) {
    return
  }
  for (const [count, due] of nextDue) {
    if (due <= now) {
      nextDue.delete(count)
    }
  }
}

function once(action: () => void): () => Promise<void> {
  let isDone = false
  return async () => {
    if (!isDone) {
      isDone = true
      action()
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
