import type { CallLedger } from "./call-ledger"

const TOO_MANY_COUNTS = 10_000

/** Counts the calls of one process. */
export function createInMemoryCallLedger(): CallLedger {
  // Per counted thing: when the next call is due if all came evenly spaced.
  const nextDue = new Map<string, number>()

  return {
    take({ count, intervalMs, burst, now, maxWaitMs }) {
      const time = now.getTime()
      const due = Math.max(nextDue.get(count) ?? time, time)
      const waitMs = Math.max(0, due - (burst - 1) * intervalMs - time)
      if (waitMs > maxWaitMs) {
        return Promise.resolve({ isTaken: false, waitMs })
      }
      forgetPast(nextDue, time)
      nextDue.set(count, due + intervalMs)
      const nextDueAt = new Date(due + intervalMs)
      return Promise.resolve({ isTaken: true, waitMs, nextDueAt })
    },
    look({ count, intervalMs, burst, now }) {
      const due = nextDue.get(count) ?? 0
      const waitMs = due - (burst - 1) * intervalMs - now.getTime()
      return Promise.resolve(Math.max(0, waitMs))
    },
    giveBack({ count, intervalMs, nextDueAt }) {
      const latest = nextDueAt.getTime()
      if (nextDue.get(count) === latest) {
        nextDue.set(count, latest - intervalMs)
      }
      return Promise.resolve()
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
