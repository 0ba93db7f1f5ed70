import type { MiraklOrder } from "../../mirakl-api"
import { leftBeforeConnecting } from "./is-existing-order"
import type { OrderSettings } from "./order-import-context"

/** What decides whether an order takes its units from the store. */
export type StockedOrder = Pick<
  MiraklOrder,
  "order_state" | "created_date" | "fulfillment"
>

/** Whether the shop ships the order: another fulfilment centre never touches its stock. */
function isShippedByShop(order: Pick<MiraklOrder, "fulfillment">): boolean {
  return (order.fulfillment?.center?.code ?? "DEFAULT") === "DEFAULT"
}

/**
 * Whether an order takes its units from the store: not when the marketplace
 * ships it, and not when it left before the shop was connected.
 *
 * @param firstState Mirakl's state when the order was first seen
 */
export function movesStock(
  order: StockedOrder,
  settings: OrderSettings,
  firstState: string = order.order_state
): boolean {
  return (
    isShippedByShop(order) && !leftBeforeConnecting(order, settings, firstState)
  )
}
