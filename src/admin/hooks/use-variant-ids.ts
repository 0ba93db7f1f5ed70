import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

const MANY = 100

/** The variants of a product; its page is given the product without them. */
export function useVariantIds(productId: string): string[] {
  const { data } = useQuery({
    queryKey: ["mirakl", "store-records", "variants-of", productId],
    queryFn: () =>
      sdk.admin.product.listVariants(productId, { fields: "id", limit: MANY }),
  })
  return (data?.variants ?? []).map(({ id }) => id)
}
