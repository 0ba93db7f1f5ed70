import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareWithCopy } from "../listings/compare-with-copy"
import { openUploadSink } from "../listings/upload-sink"

/** The quantities of all listings at the marketplace, by `COPY`. */
export default async function measure(bench: Bench): Promise<Measurement> {
  return compareWithCopy(bench, await openUploadSink())
}
