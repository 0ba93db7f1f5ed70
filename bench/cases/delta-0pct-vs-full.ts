import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareDelta } from "../listings/compare-delta"

/** A delta after nothing has changed. */
export default async function measure(bench: Bench): Promise<Measurement> {
  return compareDelta(bench, 0)
}
