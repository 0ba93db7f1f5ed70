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
export const MIRAKL_MAXIMUM = 1_000_000_000

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
  if (!isComputed(rules, stock)) {
    const quantity = stock.manage_inventory
      ? rules.backorder_quantity
      : rules.unmanaged_quantity
    return quantity === null
      ? { kind: "skip", reason: "unmanaged" }
      : fixed(quantity)
  }
  const share = MathBN.mult(sellableUnits(rules, stock), rules.stock_percentage)
  const offered = share.idiv(100).toNumber() - rules.stock_buffer
  return { kind: "quantity", quantity: within(rules, offered) }
}

/** Whether the quantity follows from the inventory, and is not one that is set. */
export function isComputed(
  { backorder_quantity }: StockRules,
  { manage_inventory, allow_backorder }: VariantStock
): boolean {
  return manage_inventory && !(allow_backorder && backorder_quantity !== null)
}

/** The items that limit how many units there are: a component that a unit needs none of does not. */
export function limitingItems({ items }: VariantStock): VariantStockItem[] {
  return items.filter((item) => MathBN.gt(item.required_quantity, 0))
}

function sellableUnits(rules: StockRules, stock: VariantStock): number {
  const limits = limitingItems(stock).map((item) =>
    MathBN.convert(unitsOf(rules, item)).idiv(
      MathBN.convert(item.required_quantity)
    )
  )
  return limits.length ? Math.max(0, MathBN.min(...limits).toNumber()) : 0
}

/** The units of an item at the instance's locations; below 0 when more is promised than there is. */
export function unitsOf(
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
