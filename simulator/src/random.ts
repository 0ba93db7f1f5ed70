/** A seeded source of numbers in [0, 1); the same seed gives the same run. */
export type Random = () => number

/** Mulberry32: small, fast and good enough for fixtures and fault draws. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** An integer between `min` and `max`, both included. */
export function pickInteger(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1))
}

/** One element of a list that must not be empty. */
export function pickOne<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) {
    throw new RangeError("Cannot pick from an empty list.")
  }
  return value
}
