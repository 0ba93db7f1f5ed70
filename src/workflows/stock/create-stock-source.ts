import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createGraphStockSource } from "./graph-stock-source"
import { createSqlStockSource } from "./sql-stock-source"
import type { StockSource } from "./stock-source"

/** PostgreSQL's codes for a table, a column or a function that is not there, and for one without the right to it. */
const NOT_AS_EXPECTED = new Set(["42P01", "42703", "42883", "42501"])

/**
 * Where quantities come from, for whoever asks: the export, the dry run, the
 * API and the check. SQL, or Medusa's query layer in a store whose tables are
 * others.
 */
export function createStockSource(container: MedusaContainer): StockSource {
  const sql = createSqlStockSource(container)
  const graph = createGraphStockSource(container)
  return {
    async *read(selection) {
      let hasBegun = false
      try {
        for await (const batch of sql.read(selection)) {
          hasBegun = true
          yield batch
        }
      } catch (error) {
        if (hasBegun || !isNotAsExpected(error)) {
          throw error
        }
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            "Mirakl: the store's inventory tables are not those of this Medusa version, or may not be read. Stock is computed through the query layer, which is slower."
          )
        yield* graph.read(selection)
      }
    },
  }
}

function isNotAsExpected(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    NOT_AS_EXPECTED.has(String(error.code))
  )
}
