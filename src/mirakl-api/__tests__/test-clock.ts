import type { MiraklClock } from "../http/clock"

/** A clock that stands still until somebody sleeps, and then jumps. */
export type TestClock = MiraklClock & {
  /** Milliseconds of all waits, in order. */
  sleeps: number[]
  advance(ms: number): void
}

export function createTestClock(start = "2026-03-01T12:00:00Z"): TestClock {
  let now = new Date(start).getTime()
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => new Date(now),
    advance: (ms) => {
      now += ms
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      sleeps.push(ms)
      now += ms
    },
  }
}
