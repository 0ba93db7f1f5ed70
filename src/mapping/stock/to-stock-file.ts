import { stringify } from "csv-stringify/sync"

/** A row of a stock file. */
export type StockFileRow = { shop_sku: string; quantity: number }

const HEADER = ["offer-sku", "quantity", "warehouse-code", "update-delete"]
const FORMAT = { delimiter: ";", record_delimiter: "\n" } as const

/** (STO01) The first line of a stock file. */
export const STOCK_FILE_HEADER = stringify([HEADER], FORMAT)

/**
 * (STO01) Rows as lines of a stock file, quoted where the SKU needs it.
 * Without a warehouse code the quantity is the offer's whole one.
 */
export function toStockFileLines(rows: StockFileRow[]): string {
  return stringify(
    rows.map(({ shop_sku, quantity }) => [shop_sku, quantity, "", "UPDATE"]),
    FORMAT
  )
}
