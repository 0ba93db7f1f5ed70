import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { selectionOf } from "../listings/selection-of"
import { seedListings } from "../listings/seed-listings"
import { writeStockFile } from "../listings/write-stock-file"
import { peakMemory, settledMemory } from "../memory"

const WARM_UP_BATCHES = 20_000

/** How much the process grows while it computes all listings and writes their file. */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedListings(bench, listings)
  const selection = await selectionOf(bench)
  let warm = 0
  await writeStockFile(bench, selection, {
    keep: () => warm++ < WARM_UP_BATCHES,
  })
  const before = settledMemory()
  const peak = await peakMemory(() => writeStockFile(bench, selection))
  const after = settledMemory()
  return {
    value: peak - before,
    facts: { listings, before_mb: before, peak_mb: peak, after_mb: after },
  }
}
