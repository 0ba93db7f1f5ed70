import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import { stockSql } from "./stock-sql"
import type { StockSelection, StockSource } from "./stock-source"

const BATCH = 10_000
const FETCH = `fetch ${BATCH} from mirakl_stock`

type FetchedRows = { rows: ListingStock[] }

/**
 * Reads the quantities with one statement and a cursor. It reads tables of
 * Medusa's own modules, which only their owners may write; where they are not
 * what it expects, PostgreSQL says so, and `createStockSource` asks Medusa
 * instead.
 */
export function createSqlStockSource(container: MedusaContainer): StockSource {
  return { read: (selection) => readAll(container, selection) }
}

async function* readAll(
  container: MedusaContainer,
  selection: StockSelection
): AsyncGenerator<ListingStock[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await knex.transaction()
  try {
    // To compile the statement takes longer than a delta of a large catalogue.
    await transaction.raw("set local jit = off")
    const { sql, bindings } = stockSql(selection)
    await transaction.raw(
      `declare mirakl_stock no scroll cursor for ${sql}`,
      bindings
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

type Transaction = { raw(sql: string): PromiseLike<FetchedRows> }

function fetchBatch(transaction: Transaction): Promise<ListingStock[]> {
  const rows = Promise.resolve(transaction.raw(FETCH)).then(({ rows }) => rows)
  // Whoever awaits it hears of an error; until then it must not end the process.
  rows.catch(() => undefined)
  return rows
}
