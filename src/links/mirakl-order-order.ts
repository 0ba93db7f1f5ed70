import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import MiraklModule from "../modules/mirakl"

/** From a Mirakl order to its Medusa order: `order.*`. No table. */
export default defineLink(
  { linkable: MiraklModule.linkable.miraklOrder, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
