import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import type { ReservationNeed } from "./allocate-reservations"
import { lineItemId } from "./order-item"
import type { OrderVariant } from "./order-variant"

/** A line of a planned order; without inventory items where the inventory is not managed. */
export type PlannedLine = ReservationNeed & {
  mirakl_line_id: string
  variant_id: string
  sku: string | null
}

/** What a live line becomes. */
export function toPlannedLine(
  shopKey: string,
  order: MiraklOrder,
  line: MiraklOrderLine,
  variant: OrderVariant
): PlannedLine {
  return {
    mirakl_line_id: line.order_line_id,
    line_item_id: lineItemId(shopKey, order.order_id, line.order_line_id),
    variant_id: variant.id,
    sku: variant.sku,
    quantity: line.quantity,
    inventory_items: variant.manage_inventory ? variant.inventory_items : [],
  }
}
