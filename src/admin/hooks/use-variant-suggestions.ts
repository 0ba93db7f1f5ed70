import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { suggestVariant } from "../lib/suggest-variant"
import type { MiraklListing } from "../types/mirakl-listing"

type CodedListing = Pick<MiraklListing, "id" | "shop_sku" | "ean">

// The store's search also finds what only contains a code.
const MANY = 100

/** The variant that each listing names, by the listing's id; none for what no variant's codes answer to. */
export function useVariantSuggestions(listings: CodedListing[] | undefined) {
  const { data: suggestions, ...rest } = useQuery({
    queryKey: ["mirakl", "variant-suggestions", listings?.map(({ id }) => id)],
    queryFn: async () => {
      const found = await Promise.all((listings ?? []).map(suggestionOf))
      return new Map(found.filter((it) => it !== undefined))
    },
    enabled: Boolean(listings),
  })
  return { suggestions, ...rest }
}

async function suggestionOf(
  listing: CodedListing
): Promise<[string, string] | undefined> {
  const codes = [listing.shop_sku, listing.ean].filter((code) => code !== null)
  const pages = await Promise.all(
    codes.map((q) =>
      sdk.admin.productVariant.list({
        q,
        limit: MANY,
        fields: "id,sku,ean,upc,barcode",
      })
    )
  )
  const variantId = suggestVariant(
    listing,
    pages.flatMap(({ variants }) => variants)
  )
  return variantId ? [listing.id, variantId] : undefined
}
