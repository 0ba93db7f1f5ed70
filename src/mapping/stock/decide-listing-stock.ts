import {
  computeQuantity,
  type StockRules,
  type VariantStock,
} from "./compute-quantity"
import {
  findStockProblem,
  type FoundStockProblem,
  type StockProblem,
} from "./find-stock-problem"
import { quantityOnMirakl } from "./quantity-on-mirakl"
import {
  isChanged,
  isExported,
  type AcceptedStock,
  type ExportableListing,
} from "./is-exported"

/** A listing as a stock export meets it. */
export type StockListing = ExportableListing &
  AcceptedStock & {
    id: string
    offer_id: string
    shop_sku: string
    link_status: "linked" | "unlinked" | "ambiguous"
    removed_at: Date | null
    stock_problem: string | null
    oversold_quantity: number
    mirakl_quantity: number | null
  }

export type StockSkipReason = "unlinked" | "removed" | "inactive" | "unmanaged"

/** What the store has to say about a listing's quantity. */
export type ListingStock = {
  listing_id: string
  /** Orders the listings of an instance. */
  offer_id: string
  shop_sku: string
  /** What Mirakl sells now, as far as is known. */
  on_mirakl: number | null
  /** What Mirakl last told that it sells. */
  mirakl_quantity: number | null
  /** Units to offer; null when the listing is left out. */
  quantity: number | null
  skip_reason: StockSkipReason | null
  /** Mirakl is not known to have exactly the quantity. */
  is_changed: boolean
  problem: StockProblem | null
  /** Units sold beyond what is there. */
  oversold: number
  /** The listing does not tell this problem yet, or still tells one that is over. */
  is_news: boolean
}

const NO_PROBLEM: FoundStockProblem = { problem: null, oversold: 0 }

/**
 * Decides what a listing offers. The SQL of the stock source says the same;
 * a property test compares the two.
 *
 * @param stock of its variant; null without one, also when it was deleted
 */
export function decideListingStock(
  rules: StockRules,
  listing: StockListing,
  stock: VariantStock | null
): ListingStock {
  const decided = decideQuantity(rules, listing, stock)
  const { problem, oversold } =
    decided.quantity === null || !stock
      ? NO_PROBLEM
      : findStockProblem(rules, stock)
  return {
    listing_id: listing.id,
    offer_id: listing.offer_id,
    shop_sku: listing.shop_sku,
    on_mirakl: quantityOnMirakl(listing),
    mirakl_quantity: listing.mirakl_quantity,
    ...decided,
    is_changed:
      decided.quantity !== null && isChanged(listing, decided.quantity),
    problem,
    oversold,
    is_news:
      problem !== listing.stock_problem ||
      oversold !== listing.oversold_quantity,
  }
}

function decideQuantity(
  rules: StockRules,
  listing: StockListing,
  stock: VariantStock | null
): Pick<ListingStock, "quantity" | "skip_reason"> {
  if (listing.removed_at) {
    return { quantity: null, skip_reason: "removed" }
  }
  if (listing.link_status !== "linked" || !stock) {
    return { quantity: null, skip_reason: "unlinked" }
  }
  if (!isExported(listing)) {
    return { quantity: null, skip_reason: "inactive" }
  }
  const computed = computeQuantity(rules, stock)
  return computed.kind === "skip"
    ? { quantity: null, skip_reason: computed.reason }
    : { quantity: computed.quantity, skip_reason: null }
}
