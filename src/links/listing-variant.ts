import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import MiraklModule from "../modules/mirakl"

/** A listing's variant: `mirakl_listing.product_variant`. No table; the listing holds the id. */
export default defineLink(
  { linkable: MiraklModule.linkable.miraklListing, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
