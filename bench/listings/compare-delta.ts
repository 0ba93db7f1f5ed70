import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { stockSql } from "../../src/workflows/stock/stock-sql"
import { selectionOf } from "./selection-of"
import { seedListings } from "./seed-listings"
import { openUploadSink } from "./upload-sink"
import { writeStockFile } from "./write-stock-file"

/**
 * The time of a delta by that of a full export, both from the look at the
 * database to the marketplace that has the file; a delta without a row sends
 * none.
 *
 * @param changedPercent share of the listings whose stock has changed
 */
export async function compareDelta(
  bench: Bench,
  changedPercent: number
): Promise<Measurement> {
  const { listings } = bench.sizes
  await seedListings(bench, listings)
  await acceptAll(bench)
  const since = await changeStock(bench, changedPercent)
  const all = await selectionOf(bench)
  const changed = await selectionOf(bench, { kind: "changed", since })
  const sink = await openUploadSink()
  let sent = 0
  const { ratio, ...facts } = await compareRounds({
    subject: async () => {
      sent = await writeStockFile(bench, changed, {
        keep: (stock) => stock.is_changed,
        sink,
      })
      return listings
    },
    yardstick: async () => writeStockFile(bench, all, { sink }),
    rounds: listings > 200_000 ? 3 : 5,
    warmUpRounds: 1,
  })
  const expected = (listings * changedPercent) / 100
  if (changedPercent ? sent < expected : sent > 0) {
    throw new Error(`A delta sent ${sent} rows where ${expected} changed.`)
  }
  return { value: 1 / ratio, facts: { listings, sent, ...facts } }
}

/** As after an export that Mirakl accepted. */
async function acceptAll(bench: Bench): Promise<void> {
  const { sql, bindings } = stockSql(await selectionOf(bench))
  await bench.knex.raw(
    `update mirakl_listing as listing
        set accepted_quantity = stock.quantity, exported_quantity = stock.quantity,
            sync_status = 'in_sync', stock_problem = stock.problem,
            oversold_quantity = stock.oversold
       from (${sql}) as stock
      where listing.id = stock.listing_id`,
    bindings as never
  )
  await bench.knex.raw("vacuum analyze mirakl_listing")
}

async function changeStock(
  { knex, sizes }: Bench,
  percent: number
): Promise<Date> {
  const { rows } = await knex.raw<{ rows: { now: Date }[] }>(
    "select clock_timestamp() as now"
  )
  if (percent) {
    // Kits need a changed component, too: that is how they get into the delta.
    await knex.raw(
      `update inventory_level
          set stocked_quantity = stocked_quantity + 500, updated_at = now()
        where id like 'ilev_bench_0_%'
          and split_part(id, '_', 4)::int % (:listings::int / :changed::int) = 0`,
      {
        listings: sizes.listings,
        changed: Math.ceil((sizes.listings * percent) / 100),
      }
    )
    await knex.raw("vacuum analyze inventory_level")
  }
  return rows[0]?.now ?? new Date()
}
