import { useQuery } from "@tanstack/react-query"
import { storeRecordSource } from "../lib/store-records"
import type { MiraklListing } from "../types/mirakl-listing"

/** The variant that looks most like each listing, by the listing's id; none for what nothing looks like. */
export function useVariantSuggestions(listings: MiraklListing[] | undefined) {
  const { data: suggestions, ...rest } = useQuery({
    queryKey: ["mirakl", "variant-suggestions", listings?.map(({ id }) => id)],
    queryFn: async () => {
      const found = await Promise.all((listings ?? []).map(suggestVariant))
      return new Map(found.filter((it) => it !== undefined))
    },
    enabled: Boolean(listings),
  })
  return { suggestions, ...rest }
}

// Codes only: a title that looks alike may be the next size of the same thing.
async function suggestVariant({
  id,
  shop_sku,
  ean,
}: MiraklListing): Promise<[string, string] | undefined> {
  for (const q of [shop_sku, ean]) {
    if (q) {
      const { options } = await storeRecordSource("product_variant").load({
        q,
        limit: 1,
      })
      if (options[0]) {
        return [id, options[0].value]
      }
    }
  }
  return undefined
}
