/** What decides whether a listing's quantity is sent at all. */
export type ExportableListing = {
  active: boolean
  inactivity_reasons: string[]
}

/**
 * Reasons that only the marketplace's operator lifts: the product, its
 * category or its brand may not be sold. When that ends, the next import of
 * listings says so and the next export sends the stock.
 */
export const HELD_BY_OPERATOR =
  /^(PRODUCT_|CATEGORY_UNAUTHORIZED|BRAND_UNAUTHORIZED)/

/**
 * Whether a linked listing takes part in the stock export.
 *
 * Active ones do, and inactive ones whose reason is their quantity (a sold-out
 * offer would never come back), ends by itself or by the seller (a closed
 * shop, a missing price: they must come back with the right quantity), or is
 * not known.
 */
export function isExported({
  active,
  inactivity_reasons,
}: ExportableListing): boolean {
  return (
    active ||
    !inactivity_reasons.some((reason) => HELD_BY_OPERATOR.test(reason))
  )
}

/** What Mirakl is known to have of a listing's quantity. */
export type AcceptedStock = {
  sync_status: "never" | "pending" | "in_sync" | "rejected" | "drifted"
  /** Units in the last file that Mirakl accepted; null when it never did. */
  accepted_quantity: number | null
}

/** Whether a delta sends the quantity: Mirakl has not accepted exactly it. */
export function isChanged(
  { sync_status, accepted_quantity }: AcceptedStock,
  quantity: number
): boolean {
  return sync_status !== "in_sync" || accepted_quantity !== quantity
}
