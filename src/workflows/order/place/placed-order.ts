import type { ReservationNeed } from "../../../mapping/order/allocate-reservations"
import type { OrderPaymentFacts } from "../../../mapping/order/to-payment"
import type { OrderPhase } from "../../../modules/mirakl/queries/order-ledger"

/** Units of a line item, with what names them to people. */
export type PlacedItem = ReservationNeed & { sku: string | null }

/**
 * A binding whose Medusa order exists, on its way through the phases of an
 * import. This is what travels between the steps: facts of the order's own
 * rows, and no payload.
 */
export type PlacedMiraklOrder = OrderPaymentFacts & {
  binding_id: string
  mirakl_order_id: string
  phase: OrderPhase
  /** Its units may be held already, from before it was imported. */
  holds_units: boolean
  is_draft: boolean
  /** By the store, before its import was over. */
  is_canceled: boolean
  moves_stock: boolean
  items: PlacedItem[]
}
