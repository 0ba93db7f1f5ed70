import { createReadStream } from "node:fs"
import { readExportedOffers } from "../../src/mirakl-api/files/exported-offers"
import { linkListings } from "../../src/workflows/listing/link-listings"
import { storeExportFile } from "../../src/workflows/listing/store-export-file"
import type { Bench } from "../bench"
import { exportedOffer } from "./exported-offer"
import { openListingImport } from "./open-listing-import"
import { writeLines } from "./write-lines"

/** Writes offers as a file of an export, in JSON lines; its path. */
export function writeExportFile(count: number): string {
  return writeLines(count, (index) => JSON.stringify(exportedOffer(index)))
}

/** Reads, checks, stores and links what such a file holds, as an import does that has it from Mirakl. */
export async function importExportFile(
  bench: Bench,
  file: string
): Promise<void> {
  const { container, mirakl, instance } = bench
  const run = await openListingImport(bench)
  const offerExports = {
    ...run.client.offerExports,
    streamChunk: (url: string) => readExportedOffers(createReadStream(url)),
  }
  const began = await mirakl.listings.now()
  await storeExportFile(
    { ...run, client: { ...run.client, offerExports } },
    { url: file, trackingId: run.jobId, index: 1, isFull: true }
  )
  await linkListings(container, instance.id, {
    changedSince: null,
    createdSince: began,
    trace: null,
  })
}
