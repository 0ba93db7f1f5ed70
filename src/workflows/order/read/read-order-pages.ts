import {
  connectOrderPages,
  idsOfPage,
} from "../../../mapping/order/connect-order-pages"
import type {
  MiraklClient,
  MiraklOrdersFilters,
  MiraklOrdersPage,
} from "../../../mirakl-api"

/** How the reading of a set of orders went. */
export type OrderReading = {
  /** The most that Mirakl counted in the last pass, on its first page or its last. */
  total_count: number
  /** Distinct orders that were read, unreadable ones included. */
  read: number
  /** Of those with a readable id, in the last pass. */
  ids: Set<string>
  passes: number
  /** A pass returned as many orders as Mirakl counted, on its first page and on its last. */
  is_complete: boolean
}

/** Takes a page, and the pass that it is of. */
export type OnOrdersPage = (
  page: MiraklOrdersPage,
  pass: number
) => Promise<void>

const MAX_PASSES = 3

/**
 * (OR11) Reads all orders that match. One that is updated meanwhile leaves a
 * window of update dates, and the orders behind it move up a place: the one at
 * the edge of a page is skipped. A pass therefore counts only when it returned
 * as many distinct orders as Mirakl counted, unchanged, on its first and last
 * page; and when each page was seen to go on where the one before ended, as
 * others may have come into the window meanwhile. Otherwise all is read again,
 * three times at most. Mirakl allows a reading a minute, and the client waits
 * for it.
 *
 * @param onPage is called for each page of each pass; passes count from 1
 */
export async function readOrderPages(
  client: MiraklClient,
  filters: MiraklOrdersFilters,
  onPage: OnOrdersPage
): Promise<OrderReading> {
  for (let pass = 1; ; pass++) {
    const ids = new Set<string>()
    let nameless = 0
    let isConnected = true
    let before: Set<string> | null = null
    let firstCount: number | undefined
    let lastCount = 0
    for await (const received of client.orders.iterateOrders(filters)) {
      const connected = connectOrderPages(received, before)
      const page = connected ?? received
      isConnected &&= connected !== null
      before = idsOfPage(received)
      firstCount ??= page.totalCount
      lastCount = page.totalCount
      page.orders.forEach((order) => ids.add(order.order_id))
      for (const { orderId } of page.rejected) {
        if (orderId === null) {
          nameless += 1
        } else {
          ids.add(orderId)
        }
      }
      await onPage(page, pass)
    }
    const read = ids.size + nameless
    const isComplete =
      isConnected && firstCount === lastCount && read === lastCount
    if (isComplete || pass === MAX_PASSES) {
      return {
        total_count: Math.max(firstCount ?? 0, lastCount),
        read,
        ids,
        passes: pass,
        is_complete: isComplete,
      }
    }
  }
}
