import { toExportedListing } from "../../src/mapping/listing/to-exported-listing"
import { linkListings } from "../../src/workflows/listing/link-listings"
import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { copyListings, writeListingRows } from "../listings/copy-listings"
import { exportedOffer } from "../listings/exported-offer"
import { seedVariants } from "../listings/seed-variants"

const BATCH = 5000
const AT_ONCE = 2
const AT = new Date("2026-01-01T00:00:00Z")

/**
 * New listings: mapped, stored in batches and linked, as the import does with
 * the rows of an export file: two batches are stored while the next one is mapped.
 * The yardstick has no rule to keep.
 */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedVariants(bench, listings)
  const file = writeListingRows(listings)
  const empty = () => bench.knex.raw("truncate mirakl_listing cascade")
  const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
    rounds: 3,
    warmUpRounds: 1,
    subject: async (round) => {
      await empty()
      await importListings(bench, listings, round)
      return listings
    },
    yardstick: async () => {
      await empty()
      await copyListings(bench, file)
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
    },
  }
}

async function importListings(
  { container, mirakl, instance }: Bench,
  count: number,
  round: number
): Promise<void> {
  const began = await mirakl.listings.now()
  const storing: Promise<unknown>[] = []
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start)
    const records = Array.from({ length: size }, (_, index) =>
      toExportedListing(exportedOffer(start + index, round), AT)
    ).flatMap((it) => (it.kind === "listing" ? it.record : []))
    if (storing.length === AT_ONCE) {
      await storing.shift()
    }
    storing.push(mirakl.listings.storeExported(instance.id, records))
  }
  await Promise.all(storing)
  await linkListings(container, instance.id, {
    changedSince: null,
    createdSince: began,
    trace: null,
  })
}
