const FIRST_MS = 60_000
const LONGEST_MS = 30 * 60_000

/**
 * How long failed work waits until it is tried again by itself: a minute,
 * doubled each time, and never less than Mirakl asks for. Up to a half is added
 * at random, so that what failed together does not come back together.
 *
 * @param attempts made so far, from 1
 * @param random 0 to 1
 */
export function retryDelayMs(
  attempts: number,
  random: number,
  retryAfterMs = 0
): number {
  const backoff = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS)
  return Math.round(Math.max(backoff, retryAfterMs) * (1 + random / 2))
}
