import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import { stockSql } from "./stock-sql"
import type { StockSelection } from "./stock-source"

const BATCH = 10_000
const FETCH = `fetch ${BATCH} from mirakl_stock`

/** Reads quantities with one statement and a cursor. */
export async function* readStockCursor(
  knex: Knex,
  selection: StockSelection
): AsyncGenerator<ListingStock[]> {
  const transaction = await knex.transaction()
  try {
    // To compile the statement takes longer than a delta of a large catalogue.
    await transaction.raw("set local jit = off")
    const { sql, bindings } = stockSql(selection)
    await transaction.raw(
      `declare mirakl_stock no scroll cursor for ${sql}`,
      bindings as never
    )
    // The next batch is on its way while one is worked on.
    let next = fetchBatch(transaction)
    for (;;) {
      const rows = await next
      if (!rows.length) {
        return
      }
      next = fetchBatch(transaction)
      yield rows
    }
  } finally {
    // It has only read; this also waits for a batch that nobody wants any more.
    await transaction.rollback()
  }
}

function fetchBatch(transaction: Knex.Transaction): Promise<ListingStock[]> {
  const rows = Promise.resolve(
    transaction.raw<{ rows: ListingStock[] }>(FETCH)
  ).then((fetched) => fetched.rows)
  // Whoever awaits it hears of an error; until then it must not end the process.
  rows.catch(() => undefined)
  return rows
}
