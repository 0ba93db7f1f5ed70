import type { MiraklError } from "../errors"
import type { MiraklClock } from "./clock"

const FIRST_BACKOFF_MS = 500
const LONGEST_BACKOFF_MS = 30_000

/** How long and how often to try. */
export type RetryPolicy = {
  maxAttempts: number
  /** From the first attempt to the start of the last, waiting included. */
  totalTimeMs: number
  /** 0 to 1, for the jitter. */
  random: () => number
}

/** A failed attempt, and whether it may be made again. */
export class AttemptFailure extends Error {
  constructor(
    readonly error: MiraklError,
    readonly mayRepeat: boolean
  ) {
    super(error.message)
  }
}

/**
 * Makes attempts until one succeeds, the failure is not to be repeated, or the
 * attempts or the time run out. Waits as long as Mirakl asks (`Retry-After`),
 * else exponentially with jitter.
 *
 * @throws the error of the last attempt; the signal's reason when aborted
 */
export async function withRetries<Result>(
  attempt: (number: number) => Promise<Result>,
  policy: RetryPolicy,
  clock: MiraklClock,
  signal?: AbortSignal
): Promise<Result> {
  const endsAt = clock.now().getTime() + policy.totalTimeMs
  for (let number = 1; ; number++) {
    try {
      return await attempt(number)
    } catch (thrown) {
      if (!(thrown instanceof AttemptFailure)) {
        throw thrown
      }
      const waitMs =
        askedWaitMs(thrown.error) ?? backoffMs(number, policy.random)
      if (
        !thrown.mayRepeat ||
        number >= policy.maxAttempts ||
        clock.now().getTime() + waitMs > endsAt
      ) {
        throw thrown.error
      }
      await clock.sleep(waitMs, signal)
    }
  }
}

function askedWaitMs(error: MiraklError): number | undefined {
  return "retryAfterMs" in error && typeof error.retryAfterMs === "number"
    ? error.retryAfterMs
    : undefined
}

// Half of it random, so that clients that failed together don't return together.
function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(
    FIRST_BACKOFF_MS * 2 ** (attempt - 1),
    LONGEST_BACKOFF_MS
  )
  return full / 2 + (full / 2) * random()
}
