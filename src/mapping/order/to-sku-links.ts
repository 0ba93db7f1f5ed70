import { nameSku } from "./name-sku"

/** A line of a bound order, as far as it names an offer. */
export type OfferLine = {
  offer_id: string | null
  offer_sku: string
  product_sku: string | null
  product_title: string | null
}

/** A listing that a line of the order may mean. */
export type KnownListing = { id: string; offer_id: string; shop_sku: string }

export type SkuLinks = {
  /** Listings that get the variant, by our ids. */
  known: string[]
  /** Offers that no import has shown yet; each becomes a listing. */
  unseen: (OfferLine & { offer_id: string })[]
}

/**
 * What a person's answer to which variant a SKU of an order means is kept at:
 * the listings that the order's lines are matched by, and offers that have none.
 *
 * @param sku as `held_details.skus` names it
 * @returns where to keep the answer, or why it can't be kept
 */
export function toSkuLinks(
  binding: { status: string; lines: OfferLine[] },
  listings: KnownListing[],
  sku: string
): SkuLinks | { refusal: string } {
  if (binding.status === "imported" || binding.status === "ignored") {
    return { refusal: "The order does not wait for a variant." }
  }
  const lines = binding.lines.filter((line) => nameSku(line) === sku)
  if (!lines.length) {
    return { refusal: `The order has no line of ${sku}.` }
  }
  const known = new Set<string>()
  const unseen = new Map<string, SkuLinks["unseen"][number]>()
  for (const line of lines) {
    const listing = listingOf(line, listings)
    if (listing) {
      known.add(listing.id)
    } else if (line.offer_id) {
      unseen.set(line.offer_id, { ...line, offer_id: line.offer_id })
    } else {
      return {
        refusal: `Mirakl does not say which offer ${sku} is: give the variant this SKU.`,
      }
    }
  }
  return { known: [...known], unseen: [...unseen.values()] }
}

// As `createVariantMatcher` finds it, so that the answer is found there again.
function listingOf(
  { offer_id, offer_sku }: OfferLine,
  listings: KnownListing[]
): KnownListing | undefined {
  const same = listings.filter(
    (it) => offer_sku !== "" && it.shop_sku === offer_sku
  )
  return (
    listings.find((it) => it.offer_id === offer_id) ??
    (same.length === 1 ? same[0] : undefined)
  )
}
