import { stockSql } from "../../src/workflows/stock/stock-sql"
import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { peakMemory, settledMemory } from "../memory"
import { seedListings } from "./seed-listings"
import { selectionOf } from "./selection-of"
import type { UploadSink } from "./upload-sink"
import { writeStockFile } from "./write-stock-file"

/**
 * The quantities of all listings as a file on disk, and on to a marketplace
 * where there is one, by PostgreSQL's own `COPY` of the same rows into a file.
 */
export async function compareWithCopy(
  bench: Bench,
  sink?: UploadSink
): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedListings(bench, listings)
  const selection = await selectionOf(bench)
  const expectAll = (rows: number) => {
    if (rows !== listings) {
      throw new Error(`${rows} rows of ${listings} listings were written.`)
    }
    return rows
  }
  const exportAll = async () =>
    expectAll(await writeStockFile(bench, selection, sink ? { sink } : {}))
  const { ratio, ...facts } = await compareRounds({
    subject: exportAll,
    yardstick: async () => expectAll(await copyToFile(bench)),
    rounds: listings > 200_000 ? 3 : 5,
    warmUpRounds: 1,
  })
  const before_mb = settledMemory()
  const peak_mb = await peakMemory(exportAll)
  return { value: ratio, facts: { listings, ...facts, before_mb, peak_mb } }
}

async function copyToFile(bench: Bench): Promise<number> {
  const { sql, bindings } = stockSql(await selectionOf(bench))
  // COPY takes no parameters: they are put into its text.
  const statement = bench.knex.raw(sql, bindings as never).toString()
  const { rowCount } = await bench.knex.transaction(async (transaction) => {
    // As the export has it.
    await transaction.raw("set local jit = off")
    return transaction.raw<{ rowCount: number }>(
      `copy (select shop_sku, quantity, '' as "warehouse-code", 'UPDATE' as "update-delete"
             from (${statement}) as stock where quantity is not null)
       to program 'cat > /dev/null' with (format csv, delimiter ';')`
    )
  })
  return rowCount
}
