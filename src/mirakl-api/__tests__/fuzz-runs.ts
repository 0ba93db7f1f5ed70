const RUNS = 1000
const SEED = 2026

/**
 * How often a property is tried, and from which seed: the same cases in every
 * ordinary run. Others:
 * `MIRAKL_FUZZ_RUNS=100000 MIRAKL_FUZZ_SEED=… npm test -- <spec>`.
 */
export function fuzzRuns(): { numRuns: number; seed: number } {
  const { MIRAKL_FUZZ_RUNS: runs, MIRAKL_FUZZ_SEED: seed } = process.env
  return {
    numRuns: runs ? Number(runs) : RUNS,
    seed: Number(seed ?? SEED),
  }
}
