import type { JobLineRecord } from "../../../modules/mirakl/queries/job-ledger"
import type { StoredOrder } from "./bind-order-page"
import type { OrdersRead } from "./read-orders"

/** What one pass has read of a set of orders, each order once. */
export type OrderTally = {
  pass: number
  stored: Map<string, StoredOrder>
  /** Job line keys of orders that can't be read or stored. */
  failed: Set<string>
  /** The lines of those that can't be read: where one has no id, its place in the pass names it. */
  unreadable: JobLineRecord[]
}

/** What has been read at the begin of a pass: nothing. */
export function startTally(pass: number): OrderTally {
  return { pass, stored: new Map(), failed: new Set(), unreadable: [] }
}

/** How Mirakl's orders and our rows compare. */
export type OrderStatement = {
  window: Record<string, string | null> | null
  passes: number
  /** As Mirakl counts them. */
  in_window: number
  /** Bound in the database, or recorded as failed. */
  here: number
  missing: number
  /** False when orders kept changing while they were read: some may be left out. */
  is_complete: boolean
  /** Orders that are bound twice, or whose Medusa order is another's too. */
  doubled: number
  already: number
  waiting: number
  ignored: number
  failed: number
}

/**
 * @param tally of the last pass: what left the window before says nothing of it
 * @param rows as the database counts the orders that were read
 */
export function toOrderStatement(
  { window, passes, total_count, is_complete }: OrdersRead,
  tally: OrderTally,
  rows: { bound: number; doubled: number }
): OrderStatement {
  const { stored } = tally
  // One that moved to the next page meanwhile is read twice.
  const failed = [...tally.failed].filter((key) => !stored.has(key)).length
  const here = rows.bound + failed
  const count = (kind: StoredOrder["kind"]) =>
    [...stored.values()].filter((order) => order.kind === kind).length
  return {
    window,
    passes,
    in_window: total_count,
    here,
    missing: Math.max(total_count - here, 0),
    is_complete,
    doubled: rows.doubled,
    already: count("already"),
    waiting: count("waiting"),
    ignored: count("ignored"),
    failed,
  }
}
