import { Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { sdk } from "../lib/sdk"

/** A variant by name, linked to its page; one that is gone shows its id. */
export const VariantLink = ({ variantId }: { variantId: string }) => {
  const { data, isLoading } = useQuery({
    queryKey: ["mirakl", "variant", variantId],
    queryFn: () =>
      sdk.admin.productVariant.list({
        id: variantId,
        fields: "id,title,sku,product_id,product.title",
      }),
  })
  if (isLoading) {
    return <Skeleton className="h-5 w-[128px]" />
  }
  const variant = data?.variants[0]
  if (!variant) {
    return <span>{variantId}</span>
  }
  return (
    <Link
      to={`/products/${variant.product_id}/variants/${variant.id}`}
      className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
    >
      {[variant.product?.title, variant.title].filter(Boolean).join(" · ")}
    </Link>
  )
}
