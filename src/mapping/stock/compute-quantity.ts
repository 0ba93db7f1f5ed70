import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

/** The settings of an instance that decide what it offers. */
export type StockRules = {
  /** `available` is stocked less reserved. */
  stock_basis: "available" | "stocked"
  /** Locations that count; levels elsewhere do not. */
  stock_location_ids: string[]
  /** Units kept back. */
  stock_buffer: number
  /** Share of the stock offered, 0–100. */
  stock_percentage: number
  stock_maximum: number | null
  /** Below it 0 is offered; it never raises a quantity. */
  stock_minimum: number | null
  /** Null: nothing is sent for variants whose inventory is not managed. */
  unmanaged_quantity: number | null
  /** Null: variants that allow backorders are computed as any other. */
  backorder_quantity: number | null
}

/** What the store knows of a variant's stock. */
export type VariantStock = {
  manage_inventory: boolean
  allow_backorder: boolean
  /** The inventory items that one unit takes; several, or several of one, for a kit. */
  items: VariantStockItem[]
}

export type VariantStockItem = {
  required_quantity: BigNumberInput
  levels: {
    location_id: string
    stocked_quantity: BigNumberInput
    reserved_quantity: BigNumberInput
  }[]
}

export type ComputedQuantity =
  { kind: "quantity"; quantity: number } | { kind: "skip"; reason: "unmanaged" }

/** The most that Mirakl takes for one offer. */
const MIRAKL_MAXIMUM = 1_000_000_000

/**
 * How many units of a variant an instance offers: whole units, never less
 * than 0 and never more than the scarcest component allows.
 *
 * ⌊ percentage × min over items ⌊ Σ over locations (stocked − reserved) ÷
 * required ⌋ ⌋ − buffer, then 0 if below the minimum, then at most the maximum.
 *
 * A managed variant without inventory items has nothing to sell. The fixed
 * quantities for unmanaged and backorder variants are sent as they are set.
 */
export function computeQuantity(
  rules: StockRules,
  stock: VariantStock
): ComputedQuantity {
  if (!stock.manage_inventory) {
    return rules.unmanaged_quantity === null
      ? { kind: "skip", reason: "unmanaged" }
      : fixed(rules.unmanaged_quantity)
  }
  if (stock.allow_backorder && rules.backorder_quantity !== null) {
    return fixed(rules.backorder_quantity)
  }
  const share = MathBN.mult(sellableUnits(rules, stock), rules.stock_percentage)
  const offered = share.idiv(100).toNumber() - rules.stock_buffer
  return { kind: "quantity", quantity: within(rules, offered) }
}

function sellableUnits(rules: StockRules, { items }: VariantStock): number {
  // A component that a unit needs none of limits nothing.
  const limits = items
    .filter((item) => MathBN.gt(item.required_quantity, 0))
    .map((item) =>
      MathBN.convert(unitsOf(rules, item)).idiv(
        MathBN.convert(item.required_quantity)
      )
    )
  return limits.length ? Math.max(0, MathBN.min(...limits).toNumber()) : 0
}

function unitsOf(
  { stock_basis, stock_location_ids }: StockRules,
  { levels }: VariantStockItem
): BigNumberInput {
  return MathBN.sum(
    ...levels
      .filter((level) => stock_location_ids.includes(level.location_id))
      .map((level) =>
        stock_basis === "stocked"
          ? level.stocked_quantity
          : MathBN.sub(level.stocked_quantity, level.reserved_quantity)
      )
  )
}

function within(rules: StockRules, offered: number): number {
  if (offered < (rules.stock_minimum ?? 0)) {
    return 0
  }
  return Math.min(
    offered,
    rules.stock_maximum ?? MIRAKL_MAXIMUM,
    MIRAKL_MAXIMUM
  )
}

function fixed(quantity: number): ComputedQuantity {
  return {
    kind: "quantity",
    quantity: Math.min(Math.max(0, quantity), MIRAKL_MAXIMUM),
  }
}
