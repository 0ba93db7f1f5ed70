/** Orders updated in `[from, to]`; `next_cursor` is where the next window's overlap begins, null for where it is. */
export type OrderWindow = {
  /** Null for every order there is. */
  from: Date | null
  to: Date
  next_cursor: Date | null
}

const SECOND_MS = 1000
const DAY_MS = 24 * 3600 * SECOND_MS
// Mirakl says when an order was updated before the order can be read.
const MARGIN_MS = 30 * SECOND_MS
const OVERLAP_MS = 10 * 60 * SECOND_MS

/**
 * The next window of updates to read, by Mirakl's own clock. It reaches to the
 * present, but the cursor stays a margin behind, and the next window overlaps
 * this one: what was written late is read then.
 *
 * @param cursor every order updated before is stored; null at the first run
 * @param serverDate of Mirakl's `Date` header, in whole seconds
 */
export function planOrderWindow(
  cursor: Date | null,
  serverDate: Date
): OrderWindow {
  const next = serverDate.getTime() - MARGIN_MS
  return {
    from: cursor && new Date(cursor.getTime() - OVERLAP_MS),
    // The header cuts the running second off.
    to: new Date(serverDate.getTime() + SECOND_MS),
    next_cursor: new Date(Math.max(next, cursor?.getTime() ?? next)),
  }
}

/** All updates of the last days. It says nothing about what is older, so that the cursor stays. */
export function planOrderSweep(serverDate: Date, days: number): OrderWindow {
  return {
    from: new Date(serverDate.getTime() - days * DAY_MS),
    to: new Date(serverDate.getTime() + SECOND_MS),
    next_cursor: null,
  }
}
