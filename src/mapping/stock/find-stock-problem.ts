import { MathBN } from "@medusajs/framework/utils"
import {
  isComputed,
  limitingItems,
  unitsOf,
  type StockRules,
  type VariantStock,
} from "./compute-quantity"

/** Why a listing offers less than its merchant may think. The docs and translations share the codes. */
export const STOCK_PROBLEMS = [
  "NO_INVENTORY_ITEM",
  "NO_STOCK_LEVEL",
  "OVERSOLD",
] as const

export type StockProblem = (typeof STOCK_PROBLEMS)[number]

export type FoundStockProblem = {
  problem: StockProblem | null
  /** Units sold beyond what is there; whole ones. */
  oversold: number
}

/**
 * Finds what is wrong with a variant's stock at the instance's locations: it
 * has no inventory item, one of its items has no level there, or more is
 * promised than there is. Only what is computed from the inventory can be
 * wrong.
 */
export function findStockProblem(
  rules: StockRules,
  stock: VariantStock
): FoundStockProblem {
  if (!isComputed(rules, stock)) {
    return { problem: null, oversold: 0 }
  }
  const items = limitingItems(stock)
  if (!items.length) {
    return { problem: "NO_INVENTORY_ITEM", oversold: 0 }
  }
  const oversold = Math.max(
    ...items.map((item) => {
      const missing = MathBN.mult(unitsOf(rules, item), -1)
      return MathBN.gt(missing, 0)
        ? Number(
            MathBN.convert(
              MathBN.div(missing, item.required_quantity)
            ).integerValue(UP)
          )
        : 0
    })
  )
  const hasAllLevels = items.every(({ levels }) =>
    levels.some(({ location_id }) =>
      rules.stock_location_ids.includes(location_id)
    )
  )
  return {
    problem: oversold ? "OVERSOLD" : hasAllLevels ? null : "NO_STOCK_LEVEL",
    oversold,
  }
}

// BigNumber's rounding mode: away from zero. A kit that lacks a part is lacking.
const UP = 0
