import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { StockLevel } from "./allocate-reservations"

/** Units of an inventory item that are held at a location. */
export type HeldUnit = {
  inventory_item_id: string
  location_id: string
  quantity: BigNumberInput
}

/** What is available to those for whom the units are held. */
export function addHeldUnits(
  levels: StockLevel[],
  held: HeldUnit[]
): StockLevel[] {
  return levels.map((level) => ({
    ...level,
    available: held
      .filter(
        (unit) =>
          unit.inventory_item_id === level.inventory_item_id &&
          unit.location_id === level.location_id
      )
      .reduce(
        (sum, unit) => MathBN.sum(sum, unit.quantity),
        MathBN.convert(level.available)
      )
      .toNumber(),
  }))
}
