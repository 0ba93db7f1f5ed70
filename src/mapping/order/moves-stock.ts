import type { MiraklOrder } from "../../mirakl-api"
import { hasLeft } from "./has-left"
import { isExistingOrder } from "./is-existing-order"
import type { OrderSettings } from "./order-import-context"

/** Whether the shop ships the order: another fulfilment centre never touches its stock. */
function isShippedByShop(order: Pick<MiraklOrder, "fulfillment">): boolean {
  return (order.fulfillment?.center?.code ?? "DEFAULT") === "DEFAULT"
}

/**
 * Whether an order takes its units from the store: not when the marketplace
 * ships it, and not when it left before the shop was connected and the
 * merchant chose that for such orders.
 */
export function movesStock(
  order: MiraklOrder,
  settings: OrderSettings
): boolean {
  const isHistory =
    settings.existing_orders === "no_stock" &&
    hasLeft(order) &&
    isExistingOrder(order, settings)
  return isShippedByShop(order) && !isHistory
}
