import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareWithCopy } from "../listings/compare-with-copy"

/** The quantities of all listings as a file on disk, by `COPY`. */
export default async function measure(bench: Bench): Promise<Measurement> {
  return compareWithCopy(bench)
}
