import { parse } from "csv-parse/sync"
import type { Offer } from "../state/offer"
import type { StockRow } from "../state/stock-import"

const MAX_QUANTITY = 1_000_000_000

export type StockFile =
  | { kind: "readable"; header: string[]; rows: StockRow[] }
  | { kind: "unreadable"; header: string[]; problem: string }

/**
 * (STO01) Reads `offer-sku;quantity;warehouse-code;update-delete`. Columns go
 * by name; unknown ones pass, so that a corrected report can be sent again. A
 * byte-order mark spoils the first name, as it does there.
 */
export function parseStockFile(text: string): StockFile {
  let records: string[][]
  try {
    records = parse(text, {
      delimiter: ";",
      relax_column_count: true,
      skip_empty_lines: true,
      bom: false,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: "unreadable", header: [], problem: reason }
  }
  const [header = [], ...data] = records
  const missing = ["offer-sku", "quantity"].filter(
    (column) => !header.includes(column)
  )
  if (missing.length > 0) {
    return {
      kind: "unreadable",
      header,
      problem: `The file has no column named ${missing.join(", ")}`,
    }
  }
  const rows = data.map((cells, index) => toRow(header, cells, index + 2))
  return { kind: "readable", header, rows }
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

/**
 * Finds what only the shop can tell: unknown offers and warehouses, lines of
 * one offer that are apart or contradict each other.
 */
export function checkStockRows(
  rows: readonly StockRow[],
  offers: ReadonlyMap<string, Offer>,
  warehouses: readonly string[]
): void {
  const seen = new Map<string, StockRow>()
  rows.forEach((row, index) => {
    const first = seen.get(row.offerSku)
    const together = rows[index - 1]?.offerSku === row.offerSku
    row.problem ??=
      refuseOffer(offers.get(row.offerSku)) ??
      refuseWarehouse(row, warehouses) ??
      refuseRepetition(row, first, together)
    seen.set(row.offerSku, first ?? row)
  })
}

function refuseOffer(offer: Offer | undefined): string | null {
  if (!offer || offer.deleted) {
    return "The offer does not exist"
  }
  return offer.stock_managed_by_operator
    ? "The stock of this offer is managed by the operator"
    : null
}

function refuseWarehouse(
  row: StockRow,
  warehouses: readonly string[]
): string | null {
  return row.warehouseCode === null || warehouses.includes(row.warehouseCode)
    ? null
    : `The warehouse '${row.warehouseCode}' does not exist`
}

function refuseRepetition(
  row: StockRow,
  first: StockRow | undefined,
  together: boolean
): string | null {
  if (!first) {
    return null
  }
  if (!together) {
    return "The lines of an offer must be listed together"
  }
  return row.warehouseCode === null || first.warehouseCode === null
    ? "The offer has several lines without a warehouse code"
    : null
}
