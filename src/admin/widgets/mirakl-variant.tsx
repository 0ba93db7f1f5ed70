import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminProductVariant,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { VariantListings } from "../components/variant-listings"

/** What a variant is sold as on Mirakl; nothing when it is not. */
const MiraklVariantWidget = ({
  data,
}: DetailWidgetProps<AdminProductVariant>) => (
  <VariantListings variantIds={[data.id]} />
)

export const config = defineWidgetConfig({
  zone: "product_variant.details.after",
  id: "mirakl:variant",
})

export default MiraklVariantWidget
