import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import MiraklModule from "../modules/mirakl"

/** From a Medusa order to the Mirakl order that it was made of: `mirakl_order.*`. No table. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...MiraklModule.linkable.miraklOrder.id, primaryKey: "order_id" },
  { readOnly: true }
)
