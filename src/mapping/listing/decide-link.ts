/** A variant that a listing could be linked to. */
export type LinkCandidate = { id: string; sku: string }

export type ListingLink =
  | { link_status: "linked"; variant_id: string }
  | { link_status: "unlinked" | "ambiguous"; variant_id: null }

/**
 * The spellings of a shop SKU under which its variant is looked for: as it
 * is, without surrounding spaces, in capitals and in small letters.
 */
export function skuSpellings(shopSku: string): string[] {
  const trimmed = shopSku.trim()
  return [
    ...new Set([
      shopSku,
      trimmed,
      trimmed.toUpperCase(),
      trimmed.toLowerCase(),
    ]),
  ].filter(Boolean)
}

/**
 * Links a listing to the variant with its SKU. An exact match wins, then one
 * but for surrounding spaces, then the only one among the other spellings;
 * two variants whose SKUs differ in case only are ambiguous for a third
 * spelling.
 *
 * @param candidates variants with one of the `skuSpellings`
 */
export function decideLink(
  shopSku: string,
  candidates: LinkCandidate[]
): ListingLink {
  const spellings = skuSpellings(shopSku)
  const found = candidates.filter(({ sku }) => spellings.includes(sku))
  const best =
    found.find(({ sku }) => sku === shopSku) ??
    found.find(({ sku }) => sku === shopSku.trim()) ??
    (found.length === 1 ? found[0] : undefined)
  if (best) {
    return { link_status: "linked", variant_id: best.id }
  }
  return {
    link_status: found.length ? "ambiguous" : "unlinked",
    variant_id: null,
  }
}
