import type { MiraklOrderLine } from "../../mirakl-api"
import type { OrderVariant } from "../order/order-variant"

/** Whether a variant is only sold as long as units of it are there. */
export function isCounted({
  manage_inventory,
  allow_backorder,
}: OrderVariant): boolean {
  return manage_inventory && !allow_backorder
}

/**
 * Takes what a line needs off what is left. A line that is short takes nothing:
 * the units may do for the next order.
 *
 * @param left units by inventory item; changed in place
 * @returns whether they were there
 */
export function takeUnits(
  line: MiraklOrderLine,
  variant: OrderVariant,
  left: Map<string, number>
): boolean {
  if (!isCounted(variant)) {
    return true
  }
  const wanted = variant.inventory_items.map((item) => ({
    id: item.inventory_item_id,
    units: item.required_quantity * line.quantity,
  }))
  const isThere = wanted.every(({ id, units }) => (left.get(id) ?? 0) >= units)
  if (isThere) {
    wanted.forEach(({ id, units }) => left.set(id, (left.get(id) ?? 0) - units))
  }
  return isThere
}
