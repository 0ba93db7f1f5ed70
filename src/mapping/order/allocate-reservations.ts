import { MathBN } from "@medusajs/framework/utils"
import { deriveMedusaId } from "./derive-medusa-id"

/** Units of a line item and what one unit takes from the inventory. */
export type ReservationNeed = {
  line_item_id: string
  quantity: number
  inventory_items: { inventory_item_id: string; required_quantity: number }[]
}

/** `available` counts stocked less reserved units. */
export type StockLevel = {
  inventory_item_id: string
  location_id: string
  available: number
}

export type Reservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  /** Sold on the marketplace, whether it is there or not. */
  allow_backorder: true
}

export type ReservationPlan = {
  reservations: Reservation[]
  /** Item and location pairs that have no level yet. */
  missing_levels: { inventory_item_id: string; location_id: string }[]
  /** Line items for which the stock was too short. */
  short_line_item_ids: string[]
}

/**
 * Where the units of sold lines are held: at the first location that has
 * enough of an item, else at the first that stocks it at all, else at the
 * first. A line's units of one item stay together. Short stock never loses an
 * order.
 *
 * @param locationIds in the order of preference; not empty
 */
export function allocateReservations(
  needs: ReservationNeed[],
  levels: StockLevel[],
  locationIds: string[]
): ReservationPlan {
  const available = new Map(
    levels.map((level) => [
      keyOf(level.inventory_item_id, level.location_id),
      level.available,
    ])
  )
  const plan: ReservationPlan = {
    reservations: [],
    missing_levels: [],
    short_line_item_ids: [],
  }
  for (const need of needs) {
    for (const {
      inventory_item_id,
      required_quantity,
    } of need.inventory_items) {
      const quantity = MathBN.mult(need.quantity, required_quantity).toNumber()
      const at = (id: string) => available.get(keyOf(inventory_item_id, id))
      const location_id =
        locationIds.find((id) => (at(id) ?? 0) >= quantity) ??
        locationIds.find((id) => at(id) !== undefined) ??
        locationIds[0]
      if (location_id === undefined) {
        continue
      }
      const before = at(location_id)
      if (before === undefined) {
        plan.missing_levels.push({ inventory_item_id, location_id })
      }
      if (
        (before ?? 0) < quantity &&
        !plan.short_line_item_ids.includes(need.line_item_id)
      ) {
        plan.short_line_item_ids.push(need.line_item_id)
      }
      available.set(
        keyOf(inventory_item_id, location_id),
        (before ?? 0) - quantity
      )
      plan.reservations.push({
        id: reservationId(need.line_item_id, inventory_item_id),
        line_item_id: need.line_item_id,
        inventory_item_id,
        location_id,
        quantity,
        allow_backorder: true,
      })
    }
  }
  return plan
}

/** One reservation per line item and inventory item, wherever its units are held. */
export function reservationId(
  lineItemId: string,
  inventoryItemId: string
): string {
  return deriveMedusaId("resitem", lineItemId, inventoryItemId)
}

function keyOf(inventoryItemId: string, locationId: string): string {
  return `${inventoryItemId} ${locationId}`
}
