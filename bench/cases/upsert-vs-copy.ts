import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { copyListings, writeListingRows } from "../listings/copy-listings"
import {
  importExportFile,
  writeExportFile,
} from "../listings/import-export-file"
import { seedVariants } from "../listings/seed-variants"
import { peakMemory, settledMemory } from "../memory"

/** More take minutes a round. */
const MANY = 200_000

/**
 * New listings, from a file of an export on disk: read, checked, mapped, stored
 * and linked. The yardstick reads a file of its own, has no rule to keep, and
 * fills the same columns and indexes.
 */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedVariants(bench, listings)
  const rows = writeListingRows(listings)
  const exported = writeExportFile(listings)
  const empty = () => bench.knex.raw("truncate mirakl_listing cascade")
  const before_mb = settledMemory()
  let peak_mb = 0
  const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
    ...(listings > MANY
      ? { rounds: 1, warmUpRounds: 0 }
      : { rounds: 3, warmUpRounds: 1 }),
    subject: async () => {
      await empty()
      peak_mb = await peakMemory(() => importExportFile(bench, exported))
      return listings
    },
    yardstick: async () => {
      await empty()
      await copyListings(bench, rows)
      return listings
    },
  })
  const { linked } = await bench.mirakl.listings.count(bench.instance.id)
  if (linked !== listings) {
    throw new Error(`${linked} of ${listings} listings are linked.`)
  }
  return {
    value: ratio,
    facts: {
      listings,
      listings_per_s: subject_per_s,
      copy_per_s: yardstick_per_s,
      before_mb,
      peak_mb,
    },
  }
}
