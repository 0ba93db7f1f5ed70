import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import MiraklModule from "../modules/mirakl"

/** A variant's listings: `product_variant.mirakl_listings`. No table; the listings hold its id. */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, field: "id" },
  {
    ...MiraklModule.linkable.miraklListing.id,
    primaryKey: "variant_id",
  },
  { readOnly: true, isList: true }
)
