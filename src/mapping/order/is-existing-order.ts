import type { MiraklOrder } from "../../mirakl-api"
import { hasLeft } from "./has-left"
import type { OrderSettings } from "./order-import-context"

/** What the age of an order is told by. */
type AgedOrder = Pick<MiraklOrder, "created_date">

/** Whether an order is from before the date from which orders are imported. */
export function isExistingOrder(
  order: AgedOrder,
  { import_orders_created_after: importDate }: OrderSettings
): boolean {
  return (
    importDate !== null &&
    order.created_date != null &&
    new Date(order.created_date) < importDate
  )
}

/**
 * Whether an order from before the import date had left when it was first
 * seen: what left since was in the warehouse, and the store's stock counts it.
 *
 * @param firstState Mirakl's state when the order was first seen
 */
export function leftBeforeConnecting(
  order: AgedOrder,
  settings: OrderSettings,
  firstState: string
): boolean {
  return (
    isExistingOrder(order, settings) && hasLeft({ order_state: firstState })
  )
}

/**
 * Whether an order is from before the import date and is not to be imported by
 * itself.
 *
 * @param firstState Mirakl's state when the order was first seen
 */
export function isLeftOut(
  order: AgedOrder,
  settings: OrderSettings,
  firstState: string
): boolean {
  const isTakenOver =
    settings.existing_orders === "no_stock" ||
    (settings.existing_orders === "take_over" &&
      !leftBeforeConnecting(order, settings, firstState))
  return isExistingOrder(order, settings) && !isTakenOver
}
