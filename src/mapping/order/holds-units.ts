import { movesStock, type StockedOrder } from "./moves-stock"
import type { OrderSettings } from "./order-import-context"

const STATES_THAT_HOLD_NONE = ["REFUSED", "CANCELED"]

/**
 * Whether an order that is not imported yet keeps its units from being sold
 * again: from first sight on, because Mirakl has taken them off its offer,
 * until it is refused or cancelled. Units that have left meanwhile are held
 * until the import tells the store's stock of it.
 *
 * @param firstState Mirakl's state when the order was first seen
 */
export function holdsUnits(
  order: StockedOrder,
  status: string,
  settings: OrderSettings,
  firstState: string = order.order_state
): boolean {
  return (
    status !== "ignored" &&
    !STATES_THAT_HOLD_NONE.includes(order.order_state) &&
    movesStock(order, settings, firstState)
  )
}
