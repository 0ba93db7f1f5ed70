import { stockSql } from "../../src/workflows/stock/stock-sql"
import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { selectionOf } from "../listings/selection-of"
import { seedListings } from "../listings/seed-listings"
import { writeStockFile } from "../listings/write-stock-file"

/**
 * The quantities of all listings as a file on disk, by PostgreSQL's own `COPY`
 * of the same rows into a file.
 */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedListings(bench, listings)
  const selection = await selectionOf(bench)
  const expectAll = (rows: number) => {
    if (rows !== listings) {
      throw new Error(`${rows} rows of ${listings} listings were written.`)
    }
    return rows
  }
  const { ratio, ...facts } = await compareRounds({
    subject: async () => expectAll(await writeStockFile(bench, selection)),
    yardstick: async () => expectAll(await copyToFile(bench)),
    rounds: listings > 200_000 ? 3 : 5,
    warmUpRounds: 1,
  })
  return { value: ratio, facts: { listings, ...facts } }
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
