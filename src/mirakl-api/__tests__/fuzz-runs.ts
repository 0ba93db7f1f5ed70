const RUNS = 1000
const SEED = 2026

/**
 * How often a property is tried, and from which seed: the same cases in every
 * ordinary run. Others:
 * `MIRAKL_FUZZ_RUNS=100000 MIRAKL_FUZZ_SEED=… npm test -- <spec>`.
 */
export function fuzzRuns(): { numRuns: number; seed: number } {
  const { MIRAKL_FUZZ_RUNS: runs, MIRAKL_FUZZ_SEED: given } = process.env
  const numRuns = runs ? Number(runs) : RUNS
  const seed = Number(given ?? SEED)
  if (runs || given) {
    process.stderr.write(`fuzz: ${numRuns} cases, seed ${seed}\n`)
  }
  return { numRuns, seed }
}
