import { parse } from "csv-parse/sync"

/** What one data row of a stock file asks for; `problem` when it is refused. */
export type StockRow = {
  /** Line number in the file; the header is line 1. */
  line: number
  cells: string[]
  offerSku: string
  /** Null removes the quantity (`update-delete` = DELETE). */
  quantity: number | null
  warehouseCode: string | null
  problem: string | null
}

/** What was read of a stock file; `problem` when it is none. */
export type ReadStockFile = {
  header: string[]
  problem: string | null
}

const MAX_QUANTITY = 1_000_000_000

/**
 * (STO01) Reads `offer-sku;quantity;warehouse-code;update-delete` row by row:
 * of a million rows, one is in memory. Columns go by name; unknown ones pass,
 * so that a corrected report can be sent again. A byte-order mark spoils the
 * first name, as it does there.
 *
 * @param take gets each row of a file that has the columns, also of one that
 * turns out to be damaged further down
 */
export function readStockFile(
  file: Buffer,
  take: (row: StockRow) => void
): ReadStockFile {
  let header: string[] | null = null
  let missing: string[] = []
  let line = 1
  const read = (cells: string[]) => {
    if (!header) {
      header = cells
      missing = missingFrom(cells)
    } else if (missing.length === 0) {
      line += 1
      take(toRow(header, cells, line))
    }
    // Rows are taken here; the parser is to keep none.
    return null
  }
  try {
    parse(file, {
      delimiter: ";",
      relax_column_count: true,
      skip_empty_lines: true,
      bom: false,
      on_record: read,
    })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { header: [], problem }
  }
  missing = header ? missing : missingFrom([])
  return {
    header: header ?? [],
    problem:
      missing.length > 0
        ? `The file has no column named ${missing.join(", ")}`
        : null,
  }
}

function missingFrom(header: string[]): string[] {
  return ["offer-sku", "quantity"].filter((column) => !header.includes(column))
}

function toRow(header: string[], cells: string[], line: number): StockRow {
  const cell = (column: string) => (cells[header.indexOf(column)] ?? "").trim()
  const action = cell("update-delete").toUpperCase()
  const row: StockRow = {
    line,
    cells,
    offerSku: cell("offer-sku"),
    quantity: null,
    warehouseCode: cell("warehouse-code") || null,
    problem: null,
  }
  if (row.offerSku === "") {
    row.problem = "The offer SKU is missing"
  } else if (!["", "UPDATE", "DELETE"].includes(action)) {
    row.problem = `The value '${action}' of update-delete is invalid`
  } else if (cells.length > header.length) {
    row.problem = "The line has more values than the header"
  } else if (action !== "DELETE") {
    readQuantity(row, cell("quantity"))
  }
  return row
}

function readQuantity(row: StockRow, value: string): void {
  if (value === "") {
    row.problem = "The quantity is missing"
  } else if (!/^\d{1,10}$/.test(value) || Number(value) > MAX_QUANTITY) {
    row.problem = `The quantity '${value}' is invalid`
  } else {
    row.quantity = Number(value)
  }
}
