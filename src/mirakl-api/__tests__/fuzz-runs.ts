const RUNS = 300

/**
 * How often a property is tried, and from which seed. More, or again:
 * `MIRAKL_FUZZ_RUNS=100000 MIRAKL_FUZZ_SEED=… npm test -- <spec>`.
 */
export function fuzzRuns(): { numRuns: number; seed?: number } {
  const { MIRAKL_FUZZ_RUNS: runs, MIRAKL_FUZZ_SEED: seed } = process.env
  return {
    numRuns: runs ? Number(runs) : RUNS,
    ...(seed && { seed: Number(seed) }),
  }
}
