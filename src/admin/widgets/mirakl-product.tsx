import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { VariantListings } from "../components/variant-listings"
import { useVariantIds } from "../hooks/use-variant-ids"

/** What a product is sold as on Mirakl; nothing when it is not. */
const MiraklProductWidget = ({ data }: DetailWidgetProps<AdminProduct>) => (
  <VariantListings variantIds={useVariantIds(data.id)} />
)

export const config = defineWidgetConfig({
  zone: "product.details.after",
  id: "mirakl:product",
})

export default MiraklProductWidget
