import { retryDelayMs } from "../retry-delay"

describe("retryDelayMs", () => {
  it.each([
    [1, 0, undefined, 60_000],
    [2, 0, undefined, 120_000],
    [3, 1, undefined, 360_000],
    [20, 0, undefined, 1_800_000],
    [1, 0, 5_000, 60_000],
    [1, 0, 600_000, 600_000],
    [1, 1, 600_000, 900_000],
  ])(
    "after %i attempts, at random %d, asked for %s ms: %i ms",
    (attempts, random, retryAfterMs, expected) => {
      expect(retryDelayMs(attempts, random, retryAfterMs)).toBe(expected)
    }
  )
})
