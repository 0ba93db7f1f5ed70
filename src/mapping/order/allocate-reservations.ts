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
 * enough of all that a line takes, else at the first that stocks all of it,
 * else at the first that stocks any of it, else at the first. A line stays
 * together, a kit with all its components: it is fulfilled from one location.
 * Short stock never loses an order.
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
    const items = need.inventory_items.map(
      ({ inventory_item_id, required_quantity }) => ({
        inventory_item_id,
        quantity: MathBN.mult(need.quantity, required_quantity).toNumber(),
      })
    )
    const location_id = findLocation(items, available, locationIds)
    if (location_id === undefined) {
      continue
    }
    for (const { inventory_item_id, quantity } of items) {
      const key = keyOf(inventory_item_id, location_id)
      const before = available.get(key)
      if (before === undefined) {
        plan.missing_levels.push({ inventory_item_id, location_id })
      }
      if (
        (before ?? 0) < quantity &&
        !plan.short_line_item_ids.includes(need.line_item_id)
      ) {
        plan.short_line_item_ids.push(need.line_item_id)
      }
      available.set(key, (before ?? 0) - quantity)
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

function findLocation(
  items: { inventory_item_id: string; quantity: number }[],
  available: Map<string, number>,
  locationIds: string[]
): string | undefined {
  const stocks = locationIds.map((id) => ({
    id,
    items: items.map(({ inventory_item_id, quantity }) => {
      const units = available.get(keyOf(inventory_item_id, id))
      return { known: units !== undefined, enough: (units ?? 0) >= quantity }
    }),
  }))
  const best =
    stocks.find((it) => it.items.every(({ enough }) => enough)) ??
    stocks.find((it) => it.items.every(({ known }) => known)) ??
    stocks.find((it) => it.items.some(({ known }) => known)) ??
    stocks[0]
  return best?.id
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
