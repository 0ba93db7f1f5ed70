import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import type { UncountedSkus } from "./list-uncounted-skus"
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
    await service.stock.markDrifted(held.map(({ listing_id }) => listing_id))
    const told = held.slice(0, left)
    left -= told.length
    await service.recordJobLines(
      jobId,
      told.map(({ listing_id, shop_sku }) => ({
        key: shop_sku,
        status: "failed",
        reference_type: "mirakl_listing",
        reference_id: listing_id,
        error_code: "ORDER_NOT_COUNTED",
        error_message: `No quantity was sent: Mirakl has sold units in order ${skus.get(shop_sku) ?? ""}, which the store could not read, store or hold.`,
        remedy:
          "See the order's line in the import of orders. Handle it in the back office of the marketplace, correct the stock and ignore its line.",
      }))
    )
  }
}
