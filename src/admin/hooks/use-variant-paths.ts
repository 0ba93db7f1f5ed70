import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { MiraklListing } from "../types/mirakl-listing"

const NONE = new Map<string, string>()

/** The pages of the variants behind some listings or order lines, by variant id, in one reading; none for who may not see products. */
export function useVariantPaths(
  listings: Pick<MiraklListing, "variant_id">[] = []
): Map<string, string> {
  const ids = [...new Set(listings.flatMap((it) => it.variant_id ?? []))].sort()
  const { data = NONE } = useQuery({
    queryKey: ["mirakl", "store-records", "variant-paths", ids],
    queryFn: async () => {
      const { variants } = await sdk.admin.productVariant.list({
        id: ids,
        limit: ids.length,
        fields: "id,product_id",
      })
      return new Map(
        variants.map(({ id, product_id }) => [
          id,
          `/products/${product_id}/variants/${id}`,
        ])
      )
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  return data
}
