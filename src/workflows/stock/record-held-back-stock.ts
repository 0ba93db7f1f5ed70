import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import type { UncountedSkus } from "./uncounted-skus"
import type { StockExport } from "./stock-export"

/** Lines for people: see `driftRecorder`. */
const MOST_LINES = 1000

/**
 * Tells of listings whose quantity is not sent, because Mirakl has sold units
 * of them in an order that the store does not know. They count as drifted, so
 * that every export looks at them until the order is here or ignored.
 */
export function recordHeldBackStock({ service, jobId }: StockExport) {
  let left = MOST_LINES
  return async (held: ListingStock[], skus: UncountedSkus): Promise<void> => {
    if (!held.length) {
      return
    }
    await service.stock.markDrifted(
      held.map(({ listing_id }) => listing_id),
      service.clock.now()
    )
    const lines = [
      ...skus.unreadableOrders.map(toUnreadableLine),
      ...held.flatMap((stock) => toHeldBackLine(stock, skus)),
    ].slice(0, left)
    left -= lines.length
    await service.recordJobLines(jobId, lines)
  }
}

function toUnreadableLine(order: string) {
  return {
    key: order,
    status: "failed" as const,
    error_code: "UNREADABLE_ORDER",
    error_message: `No quantity but zero was sent, because it can't be read what order ${order} sold.`,
    remedy:
      "Handle the order in the back office of the marketplace, then ignore its line in the import of orders.",
  }
}

function toHeldBackLine(
  { listing_id, shop_sku }: ListingStock,
  skus: UncountedSkus
) {
  const order = skus.orderOf(shop_sku)
  if (order === undefined) {
    return []
  }
  return {
    key: shop_sku,
    status: "failed" as const,
    reference_type: "mirakl_listing",
    reference_id: listing_id,
    error_code: "ORDER_NOT_COUNTED",
    error_message: `No quantity was sent: Mirakl has sold units in order ${order}, which the store could not read, store or hold.`,
    remedy:
      "See the order's line in the import of orders. Handle it in the back office of the marketplace, correct the stock and ignore its line.",
  }
}
