import type { MiraklExportedRow } from "../../../mirakl-api"
import type { ListingImport } from "../listing-import"
import { storeExportFile } from "../store-export-file"

const FILE = { url: "", trackingId: "export", index: 1, isFull: false }

/** A run whose file has so many rows; `open` tells how many batches were being stored as each one began. */
function runOf(rows: number) {
  const open: number[] = []
  let storing = 0
  const run = {
    jobId: "mirjob_1",
    instance: { id: "mirin_1" },
    client: {
      offerExports: {
        async *streamChunk(): AsyncGenerator<MiraklExportedRow> {
          for (let index = 0; index < rows; index++) {
            yield { kind: "offer", offer: offerOf(index) }
          }
        },
      },
    },
    service: {
      clock: { now: () => new Date(0) },
      listMiraklJobLines: async () => [],
      recordJobLines: async () => undefined,
      listings: {
        async storeExported(_: string, records: unknown[]) {
          storing += 1
          open.push(storing)
          await new Promise(setImmediate)
          storing -= 1
          return { created: records.length, updated: 0, unchanged: 0 }
        },
      },
    },
  }
  return { run: run as unknown as ListingImport, open }
}

function offerOf(index: number) {
  return {
    ...{ offer_id: String(index), shop_sku: `SKU-${index}`, product_sku: null },
    ...{ channels: [], prices: [], warehouses: [], state_code: null },
    offer_additional_fields: [],
  }
}

describe("storeExportFile", () => {
  // Two at once into an empty table: PostgreSQL planned each look-up for a table
  // of no rows, so that all of them read what the other batch was writing. A
  // first import of 30,000 offers stood still for two minutes.
  it("stores the first batch alone, and two at once after it", async () => {
    const { run, open } = runOf(25_000)

    const { created } = await storeExportFile(run, FILE)

    expect(created).toBe(25_000)
    expect(open).toEqual([1, 1, 2, 2, 2])
  })
})
