import type { MiraklOrdersPage } from "../../mirakl-api"

/**
 * Of a page of orders that begins with the last ones of the page before: what
 * is new in it, or null when none of it was there. Then as many orders have
 * left the window meanwhile, or more, and those behind them have moved up to
 * where nobody looks.
 *
 * Orders come by the date on which they were placed, so that what stands behind
 * one that is on both pages is all on the second.
 *
 * @param before the ids of the page before; null at the first page
 */
export function connectOrderPages(
  page: MiraklOrdersPage,
  before: ReadonlySet<string> | null
): MiraklOrdersPage | null {
  if (!before) {
    return page
  }
  const places = placesOf(page)
  const connection = places
    .map((id) => id !== null && before.has(id))
    .lastIndexOf(true)
  if (connection < 0) {
    return places.length ? null : page
  }
  const ids = new Set(places.slice(connection + 1))
  return {
    ...page,
    orders: page.orders.filter(({ order_id }) => ids.has(order_id)),
    rejected: page.rejected.filter(({ index }) => index > connection),
  }
}

/** The ids of a page; unreadable orders have one where it could be read. */
export function idsOfPage({ orders, rejected }: MiraklOrdersPage): Set<string> {
  return new Set([
    ...orders.map(({ order_id }) => order_id),
    ...rejected.flatMap(({ orderId }) => orderId ?? []),
  ])
}

// The ids in Mirakl's order, null where there is none.
function placesOf({ orders, rejected }: MiraklOrdersPage): (string | null)[] {
  const places: (string | null)[] = orders.map(({ order_id }) => order_id)
  for (const { index, orderId } of rejected) {
    places.splice(index, 0, orderId)
  }
  return places
}
