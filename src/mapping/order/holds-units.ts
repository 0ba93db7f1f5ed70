import type { MiraklOrder } from "../../mirakl-api"
import { hasLeft } from "./has-left"
import { movesStock } from "./moves-stock"
import type { OrderSettings } from "./order-import-context"

const STATES_THAT_HOLD = [
  "STAGING",
  "WAITING_ACCEPTANCE",
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
]

/**
 * Whether an order that is not imported yet keeps its units from being sold
 * again: from first sight on, because Mirakl has taken them off its offer,
 * until it is refused, cancelled or gone.
 *
 * Units that have left without the store's stock knowing it, because the order
 * could not be imported, are held until it is.
 */
export function holdsUnits(
  order: MiraklOrder,
  status: string,
  settings: OrderSettings
): boolean {
  const isDue = status === "held" || status === "failed"
  return (
    status !== "ignored" &&
    (STATES_THAT_HOLD.includes(order.order_state) ||
      (isDue && hasLeft(order))) &&
    movesStock(order, settings)
  )
}
