import { randomUUID } from "node:crypto"
import { stringify } from "csv-stringify/sync"
import type { Offer } from "../state/offer"
import type { Shop } from "../state/shop"
import {
  keepStock,
  offersOf,
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"
import type { StockImport } from "../state/stock-import"
import { createStockRowCheck } from "./check-stock-rows"
import { readStockFile, type StockRow } from "./parse-stock-file"

/** (STO01) Queues the file; a shop's imports run one after the other. */
export function queueStockImport(
  moment: Moment,
  shop: Shop,
  file: Buffer
): StockImport {
  const latency = requirePlatform(moment.state, shop.platform_id).behaviour
    .import_latency_ms
  const starts = queueEnd(moment, shop).getTime() + Math.floor(latency / 3)
  const ends = starts + Math.ceil((latency * 2) / 3)
  const stockImport: StockImport = {
    import_id: randomUUID(),
    shop_id: shop.shop_id,
    date_created: moment.now,
    starts_at: new Date(starts),
    ends_at: new Date(ends),
    status: "WAITING",
    file,
    file_problem: null,
    lines_in_success: 0,
    lines_in_error: 0,
    error_report: null,
  }
  const { state } = moment
  const id = stockImport.import_id
  state.stockImports.set(id, stockImport)
  state.agenda.push(
    { at: stockImport.starts_at, kind: "stock_import_start", id },
    { at: stockImport.ends_at, kind: "stock_import_end", id }
  )
  return stockImport
}

function queueEnd(moment: Moment, shop: Shop): Date {
  let end = moment.now
  for (const other of moment.state.stockImports.values()) {
    if (other.shop_id === shop.shop_id && other.ends_at > end) {
      end = other.ends_at
    }
  }
  return end
}

/**
 * The import ends: quantities are set as the file says, whatever was sold
 * meanwhile. An offer with one bad line is left alone and all its lines are
 * reported; that is why the file is read twice.
 */
export function finishStockImport(
  moment: Moment,
  stockImport: StockImport
): void {
  const file = stockImport.file ?? Buffer.alloc(0)
  const offers = offersOf(moment.state, stockImport.shop_id)
  const { warehouses } = requireShop(moment.state, stockImport.shop_id)
  const refused = new Map<string, string>()
  const check = createStockRowCheck(offers, warehouses)
  const { header, problem } = readStockFile(file, (row) => {
    check(row)
    if (row.problem !== null && !refused.has(row.offerSku)) {
      refused.set(row.offerSku, row.problem)
    }
  })
  stockImport.file = null
  stockImport.file_problem ??= problem
  if (stockImport.file_problem !== null) {
    stockImport.status = "FAILED"
    stockImport.error_report = writeReport(header, [
      { line: 1, problem: stockImport.file_problem, cells: header },
    ])
    return
  }
  const bad: ReportedRow[] = []
  const checkAgain = createStockRowCheck(offers, warehouses)
  readStockFile(file, (row) => {
    checkAgain(row)
    const reason = refused.get(row.offerSku)
    if (reason === undefined) {
      applyRow(row, offers, moment.now)
      stockImport.lines_in_success += 1
    } else {
      bad.push({ ...row, problem: row.problem ?? reason })
    }
  })
  stockImport.status = "COMPLETE"
  stockImport.lines_in_error = bad.length
  if (bad.length > 0) {
    stockImport.error_report = writeReport(header, bad)
  }
}

function applyRow(row: StockRow, offers: Map<string, Offer>, now: Date): void {
  const offer = offers.get(row.offerSku)
  if (!offer) {
    return
  }
  if (row.warehouseCode === null) {
    offer.quantity = row.quantity ?? 0
    offer.warehouses = []
  } else {
    setWarehouse(offer, row.warehouseCode, row.quantity)
  }
  offer.last_updated = now
  keepStock(offers, offer)
}

/** Warehouse lines make the offer's quantity their sum. */
function setWarehouse(
  offer: Offer,
  code: string,
  quantity: number | null
): void {
  const others = offer.warehouses.filter((entry) => entry.code !== code)
  offer.warehouses =
    quantity === null ? others : [...others, { code, quantity }]
  offer.quantity = offer.warehouses.reduce((sum, w) => sum + w.quantity, 0)
}

type ReportedRow = Pick<StockRow, "line" | "problem" | "cells">

/** (STO03) Line number and reason first, then the original columns. */
function writeReport(header: string[], rows: readonly ReportedRow[]): string {
  const own = ["error-line", "error-message"]
  const kept = header.flatMap((name, index) =>
    own.includes(name) ? [] : index
  )
  const pick = (cells: string[]) => kept.map((index) => cells[index] ?? "")
  return stringify(
    [
      [...own, ...pick(header)],
      ...rows.map((row) => [row.line, row.problem, ...pick(row.cells)]),
    ],
    { delimiter: ";", quoted: true }
  )
}
