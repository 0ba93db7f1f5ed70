import type { Offer } from "../state/offer"
import { FirstLines } from "./first-lines"
import type { StockRow } from "./parse-stock-file"

/**
 * Finds what only the shop can tell, row by row in the file's order: unknown
 * offers and warehouses, lines of one offer that are apart or contradict each
 * other.
 *
 * @returns takes the next row and writes its problem on it
 */
export function createStockRowCheck(
  offers: ReadonlyMap<string, Offer>,
  warehouses: readonly string[]
): (row: StockRow) => void {
  const firstLines = new FirstLines(offers)
  let previous: string | null = null
  return (row) => {
    const offer = offers.get(row.offerSku)
    const first = offer ? firstLines.of(row.offerSku) : null
    row.problem ??=
      refuseOffer(offer) ??
      refuseWarehouse(row, warehouses) ??
      refuseRepetition(row, first, row.offerSku === previous)
    if (offer && !first) {
      const kind = row.warehouseCode === null ? "whole" : "warehouse"
      firstLines.note(row.offerSku, kind)
    }
    previous = row.offerSku
  }
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
  first: "whole" | "warehouse" | null,
  isTogether: boolean
): string | null {
  if (!first) {
    return null
  }
  if (!isTogether) {
    return "The lines of an offer must be listed together"
  }
  return row.warehouseCode === null || first === "whole"
    ? "The offer has several lines without a warehouse code"
    : null
}
