import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readStockCursor } from "./read-stock-cursor"
import { readStockSlices } from "./read-stock-slices"
import type { StockSource } from "./stock-source"

/**
 * Reads the quantities in SQL: a whole catalogue slice by slice, some listings
 * with one statement, because to find out which have changed is the dear part.
 * It reads tables of Medusa's own modules, which only their owners may write;
 * where they are not what it expects, PostgreSQL says so, and
 * `createStockSource` asks Medusa instead.
 */
export function createSqlStockSource(container: MedusaContainer): StockSource {
  return {
    read(selection) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      return selection.scope.kind === "all"
        ? readStockSlices(knex, selection)
        : readStockCursor(knex, selection)
    },
  }
}
