import type { LinkBy } from "../listing/decide-link"
import type { OrderListing, OrderVariant, VariantMatch } from "./order-variant"

/** Finds what an order line sold. Built once per page of orders. */
export type VariantMatcher = (line: {
  offer_id: string | null
  offer_sku: string | null
}) => VariantMatch

/**
 * The listing's link decides; without one the line's own SKU does, when a
 * variant has it. Where listings are linked by barcode a SKU says nothing of
 * the variant: the line waits for its listing. A listing that a person unlinked
 * stays without a variant.
 */
export function createVariantMatcher(
  listings: OrderListing[],
  variants: OrderVariant[],
  linkBy: LinkBy = "sku"
): VariantMatcher {
  const byOffer = new Map(listings.map((it) => [it.offer_id, it]))
  const byListingSku = groupBy(listings, (listing) => listing.shop_sku)
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const bySku = groupBy(variants, (variant) => variant.sku ?? "")
  return ({ offer_id, offer_sku }) => {
    const sku = offer_sku ?? ""
    const listing =
      byOffer.get(offer_id ?? "") ??
      (sku ? onlyOne(byListingSku.get(sku)) : undefined)
    if (listing?.link_status === "ambiguous") {
      return { kind: "ambiguous" }
    }
    if (listing?.link_status === "linked") {
      const variant = byId.get(listing.variant_id ?? "")
      return variant ? { kind: "matched", variant } : { kind: "unknown" }
    }
    return listing?.link_source === "manual" || linkBy === "barcode"
      ? { kind: "unknown" }
      : matchSku(sku ? bySku.get(sku) : undefined)
  }
}

function matchSku(candidates: OrderVariant[] = []): VariantMatch {
  const [variant, another] = candidates
  if (!variant) {
    return { kind: "unknown" }
  }
  return another ? { kind: "ambiguous" } : { kind: "matched", variant }
}

function onlyOne<T>(items: T[] = []): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  }
  return groups
}
