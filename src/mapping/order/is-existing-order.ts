import type { MiraklOrder } from "../../mirakl-api"
import type { OrderSettings } from "./order-import-context"

/** Whether an order is from before the date from which orders are imported. */
export function isExistingOrder(
  order: MiraklOrder,
  { import_orders_created_after: importDate }: OrderSettings
): boolean {
  return (
    importDate !== null &&
    order.created_date != null &&
    new Date(order.created_date) < importDate
  )
}
