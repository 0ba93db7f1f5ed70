import type { OrderOutcome } from "./order-outcome"
import type { PlacedMiraklOrder } from "./place/placed-order"

/** Orders on their way, and those whose way has ended. */
export type MiraklOrderPhase = {
  orders: PlacedMiraklOrder[]
  outcomes: OrderOutcome[]
}
