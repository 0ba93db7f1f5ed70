import { readCsvRows, type CsvRow } from "./csv-stream"
import { decodeText } from "./text-stream"
import type { MiraklStockImportError } from "../schemas/stock-import"
import { toUnreadableFile } from "./unreadable-file"

const SKU_COLUMNS = ["offer-sku", "shop-sku", "sku"]

/**
 * (STO03) Reads an error report: the columns of the uploaded file, after, or
 * in older reports before, a line number and a reason. Columns are found by
 * name; unnamed ones are taken from the front, where Mirakl puts them.
 */
export async function* readStockErrorReport(
  chunks: AsyncIterable<Buffer>,
  importId: string
): AsyncGenerator<MiraklStockImportError> {
  try {
    for await (const row of readCsvRows(decodeText(chunks))) {
      yield toImportError(row)
    }
  } catch (error) {
    throw toUnreadableFile(error, "STO03", `report of import ${importId}`)
  }
}

function toImportError(row: CsvRow): MiraklStockImportError {
  const names = Object.keys(row)
  const skuName = SKU_COLUMNS.find((name) => name in row)
  const lineName = names.find((name) => name.includes("line")) ?? names[0] ?? ""
  const messageName = names.find(isMessageName) ?? names[1] ?? ""
  const line = Number.parseInt(row[lineName] ?? "", 10)
  return {
    ...(Number.isNaN(line) ? {} : { line }),
    offerSku: skuName ? (row[skuName] ?? "") : "",
    message: row[messageName] ?? "",
  }
}

// "error-line" is the number of the line.
function isMessageName(name: string): boolean {
  const error = name.lastIndexOf("error")
  return (
    name.includes("message") ||
    name.includes("reason") ||
    (error >= 0 && !name.includes("line", error))
  )
}
