import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import { sliceEndSql, stockSql } from "./stock-sql"
import type { StockSelection } from "./stock-source"

// Larger ones outlive the young generation, and the process grows by them.
const SLICE = 2_500
/** PostgreSQL gives a cursor one process only; two statements have two. */
const AT_ONCE = 2
// A slice is looked up through indexes, in the order of one. The planner would
// rather read all variants of the store for it, start helpers, or compile the
// statement: each takes longer than the slice.
const ROW_BY_ROW = ["jit", "enable_hashjoin", "enable_mergejoin"]
  .map((setting) => `set local ${setting} = off`)
  .concat("set local max_parallel_workers_per_gather = 0")
  .join("; ")

/**
 * Reads the quantities of a whole catalogue in slices of offer ids, two at
 * once, and in their order. No transaction outlives a slice: a shop that sells
 * while a million listings are sent keeps no old rows for it.
 */
export async function* readStockSlices(
  knex: Knex,
  selection: StockSelection
): AsyncGenerator<ListingStock[]> {
  let start: Promise<string | null> = Promise.resolve(selection.after ?? "")
  const begin = () => {
    const from = start
    const until = from.then((after) => findEnd(knex, selection, after))
    const slice = Promise.all([from, until]).then(([after, end]) =>
      readSlice(knex, selection, { after, until: end })
    )
    start = until
    // Whoever awaits it hears of an error; until then it must not end the process.
    slice.catch(() => undefined)
    return slice
  }
  const begun = Array.from({ length: AT_ONCE }, begin)
  try {
    for (;;) {
      const rows = await begun.shift()
      if (!rows) {
        return
      }
      begun.push(begin())
      if (rows.length) {
        yield rows
      }
    }
  } finally {
    // Nobody wants them any more, but they hold a connection.
    await Promise.allSettled(begun)
  }
}

/** The last offer id of the slice that comes after one; null when there is no other slice after it. */
async function findEnd(
  knex: Knex,
  selection: StockSelection,
  after: string | null
): Promise<string | null> {
  if (after === null) {
    return null
  }
  const { sql, bindings } = sliceEndSql({ ...selection, after }, SLICE)
  const { rows } = await knex.raw<{ rows: { offer_id: string }[] }>(
    sql,
    bindings as never
  )
  return rows[0]?.offer_id ?? null
}

async function readSlice(
  knex: Knex,
  selection: StockSelection,
  { after, until }: { after: string | null; until: string | null }
): Promise<ListingStock[] | null> {
  if (after === null) {
    return null
  }
  const { sql, bindings } = stockSql({
    ...selection,
    after,
    ...(until === null ? {} : { until }),
  })
  return knex.transaction(async (transaction) => {
    await transaction.raw(ROW_BY_ROW)
    const { rows } = await transaction.raw<{ rows: ListingStock[] }>(
      sql,
      bindings as never
    )
    return rows
  })
}
