import { finishOfferExport } from "./offers/export-offers"
import { finishStockImport } from "./offers/import-stock"
import { expireAcceptance } from "./orders/accept-order"
import { confirmDebit, requestDebit } from "./orders/debit-order"
import { computeOrderState } from "./orders/order-state"
import { confirmRefund } from "./orders/refund-lines"
import { takeDueEntries, type AgendaEntry } from "./state/agenda"
import type { Order, Refund } from "./state/order"
import type { Moment, SimulatorState } from "./state/simulator-state"

/**
 * Runs what the platform's batches and deadlines owe by now, oldest first and
 * each at its own time; what that plans anew runs too if it is due.
 */
export function runAgenda(state: SimulatorState, now: Date): boolean {
  let ran = false
  for (;;) {
    const due = takeDueEntries(state.agenda, now)
    if (due.length === 0) {
      return ran
    }
    ran = true
    for (const entry of due) {
      runEntry({ state, now: entry.at }, entry)
    }
  }
}

function runEntry(moment: Moment, entry: AgendaEntry): void {
  const { state } = moment
  switch (entry.kind) {
    case "stock_import_start":
    case "stock_import_end":
      return runImport(moment, entry)
    case "offer_export_end": {
      const offerExport = state.offerExports.get(entry.id)
      return offerExport && finishOfferExport(moment, offerExport)
    }
    case "refund_confirmation": {
      const found = findRefund(state, entry.id)
      return found
        ? confirmRefund(moment, found.order, found.refund)
        : undefined
    }
    default: {
      const order = state.orders.get(entry.id)
      return order && runOrderEntry(moment, order, entry)
    }
  }
}

function runImport(moment: Moment, entry: AgendaEntry): void {
  const stockImport = moment.state.stockImports.get(entry.id)
  if (!stockImport) {
    return
  }
  if (entry.kind === "stock_import_start") {
    stockImport.status = "RUNNING"
  } else {
    finishStockImport(moment, stockImport)
  }
}

/** A person may have been faster than the batch: then there is nothing to do. */
function runOrderEntry(moment: Moment, order: Order, entry: AgendaEntry): void {
  const state = computeOrderState(order)
  if (entry.kind === "acceptance_timeout" && state === "WAITING_ACCEPTANCE") {
    expireAcceptance(moment, order)
  } else if (entry.kind === "debit_request" && state === "WAITING_DEBIT") {
    requestDebit(moment, order)
  } else if (
    entry.kind === "debit_confirmation" &&
    state === "WAITING_DEBIT_PAYMENT"
  ) {
    confirmDebit(moment, order)
  }
}

function findRefund(
  state: SimulatorState,
  refundId: string
): { order: Order; refund: Refund } | null {
  for (const order of state.orders.values()) {
    for (const line of order.lines) {
      const refund = line.refunds.find(({ id }) => id === refundId)
      if (refund) {
        return { order, refund }
      }
    }
  }
  return null
}
