import { codeSpellings, skuSpellings, trimSku } from "./link-spellings"

/** What links a listing to its variant: its shop SKU, its EAN or UPC, or the SKU first. */
export type LinkBy = "sku" | "barcode" | "sku_or_barcode"

/** What a listing is linked by. */
export type LinkableListing = {
  shop_sku: string
  ean: string | null
  upc: string | null
}

/** A variant that a listing could be linked to. */
export type LinkCandidate = {
  id: string
  sku: string | null
  barcode: string | null
  ean: string | null
  upc: string | null
}

export type ListingLink =
  | {
      link_status: "linked"
      link_source: "sku" | "barcode"
      variant_id: string
    }
  | {
      link_status: "unlinked" | "ambiguous"
      link_source: null
      variant_id: null
    }

/**
 * Links a listing to the one variant that has its SKU, or its EAN or UPC as
 * barcode, EAN or UPC. Of SKUs an exact match wins, then one but for
 * surrounding spaces, then the only one among the other spellings. Several
 * variants are ambiguous. The barcode is asked only when no variant has the SKU.
 *
 * `linkListings` does the same in SQL; this is what it is compared with.
 *
 * @param candidates at least the variants with one of its `skuSpellings` or `codeSpellings`
 */
export function decideLink(
  listing: LinkableListing,
  candidates: LinkCandidate[],
  linkBy: LinkBy
): ListingLink {
  const bySku =
    linkBy === "barcode" ? UNLINKED : linkBySku(listing.shop_sku, candidates)
  return linkBy === "sku" || bySku.link_status !== "unlinked"
    ? bySku
    : linkByBarcode(listing, candidates)
}

const UNLINKED: ListingLink = {
  link_status: "unlinked",
  link_source: null,
  variant_id: null,
}
const AMBIGUOUS: ListingLink = { ...UNLINKED, link_status: "ambiguous" }

function linkBySku(shopSku: string, candidates: LinkCandidate[]): ListingLink {
  const spellings = skuSpellings(shopSku)
  const found = candidates.filter(({ sku }) => spellings.includes(sku ?? ""))
  const best =
    found.find(({ sku }) => sku === shopSku) ??
    found.find(({ sku }) => sku === trimSku(shopSku)) ??
    (found.length === 1 ? found[0] : undefined)
  return best ? linked(best, "sku") : found.length ? AMBIGUOUS : UNLINKED
}

function linkByBarcode(
  listing: LinkableListing,
  candidates: LinkCandidate[]
): ListingLink {
  const codes = codeSpellings(listing)
  const [only, another] = candidates.filter(({ barcode, ean, upc }) =>
    [barcode, ean, upc].some((code) => code && codes.includes(code))
  )
  return another ? AMBIGUOUS : only ? linked(only, "barcode") : UNLINKED
}

function linked(
  { id }: LinkCandidate,
  link_source: "sku" | "barcode"
): ListingLink {
  return { link_status: "linked", link_source, variant_id: id }
}
