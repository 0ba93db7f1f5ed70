import { linkListings } from "../../src/workflows/listing/link-listings"
import { readOfferExport } from "../../src/workflows/listing/read-offer-export"
import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { startBenchSimulator } from "../bench-simulator"
import { openListingImport } from "../listings/open-listing-import"
import { seedVariants } from "../listings/seed-variants"
import { peakMemory, settledMemory } from "../memory"

/**
 * The whole catalogue of a marketplace over HTTP (OF52 to OF54), stored and
 * linked, twice: the second time no row is written. Tells how fast the first
 * time was, and what it took.
 */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedVariants(bench, listings)
  const offers = ["--offers", String(listings), "--orders", "0"]
  const simulator = await startBenchSimulator(["large", ...offers])
  await bench.mirakl.updateMiraklInstances({
    id: bench.instance.id,
    marketplace_url: simulator.url,
  })
  const before = settledMemory()
  const started = performance.now()
  const peak = await peakMemory(() => readAll(bench))
  const seconds = (performance.now() - started) / 1000
  await bench.knex.raw(
    "create table seen as select id, xmin::text as version from mirakl_listing"
  )
  const again = performance.now()
  await readAll(bench)
  const againSeconds = (performance.now() - again) / 1000
  simulator.stop()
  const { linked } = await bench.mirakl.listings.count(bench.instance.id)
  if (linked !== listings) {
    throw new Error(`${linked} of ${listings} listings are linked.`)
  }
  const { rows } = await bench.knex.raw<{ rows: [{ written: number }] }>(
    `select count(*)::int as written
       from mirakl_listing full join seen using (id)
      where mirakl_listing.xmin::text is distinct from seen.version`
  )
  return {
    value: rows[0].written,
    facts: {
      listings,
      listings_per_s: listings / seconds,
      unchanged_per_s: listings / againSeconds,
      before_mb: before,
      peak_growth_mb: peak - before,
    },
  }
}

async function readAll(bench: Bench): Promise<void> {
  const { container, mirakl, instance } = bench
  const run = await openListingImport(bench)
  const began = await mirakl.listings.now()
  const read = await readOfferExport(run, null)
  if (!read?.readAt) {
    throw new Error("The export was not made.")
  }
  await linkListings(container, instance.id, {
    changedSince: null,
    createdSince: began,
    trace: null,
  })
}
