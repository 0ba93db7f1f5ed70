import type { StoredOrder } from "./bind-order-page"
import type { OrdersRead } from "./read-orders"

/** What has been read of a set of orders so far, each order once, whatever the passes. */
export type OrderTally = {
  stored: Map<string, StoredOrder>
  /** Job line keys of orders that can't be read or stored. */
  failed: Set<string>
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

/** @param rows as the database counts the orders that were read */
export function toOrderStatement(
  { window, passes, total_count, is_complete }: OrdersRead,
  { stored, failed }: OrderTally,
  rows: { bound: number; doubled: number }
): OrderStatement {
  const here = rows.bound + failed.size
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
    failed: failed.size,
  }
}
