/** A row of a stock file. */
export type StockFileRow = { shop_sku: string; quantity: number }

/** (STO01) The first line of a stock file. */
export const STOCK_FILE_HEADER =
  "offer-sku;quantity;warehouse-code;update-delete\n"

const NEEDS_QUOTES = /[;"\r\n]/

/**
 * (STO01) Rows as lines of a stock file, quoted where the SKU needs it.
 * Without a warehouse code the quantity is the offer's whole one.
 */
export function toStockFileLines(rows: StockFileRow[]): string {
  let lines = ""
  for (const { shop_sku, quantity } of rows) {
    lines += `${toCell(shop_sku)};${quantity};;UPDATE\n`
  }
  return lines
}

function toCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
