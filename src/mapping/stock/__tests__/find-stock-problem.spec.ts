import type { StockRules, VariantStock } from "../compute-quantity"
import { findStockProblem, type FoundStockProblem } from "../find-stock-problem"

const rules: StockRules = {
  stock_basis: "available",
  stock_location_ids: ["paris"],
  stock_buffer: 0,
  stock_percentage: 100,
  stock_maximum: null,
  stock_minimum: null,
  unmanaged_quantity: null,
  backorder_quantity: null,
}

function item(required: number, stocked?: number, reserved = 0, at = "paris") {
  return {
    required_quantity: required,
    levels:
      stocked === undefined
        ? []
        : [
            {
              location_id: at,
              stocked_quantity: stocked,
              reserved_quantity: reserved,
            },
          ],
  }
}

function stock(...items: VariantStock["items"]): VariantStock {
  return { manage_inventory: true, allow_backorder: false, items }
}

const NONE: FoundStockProblem = { problem: null, oversold: 0 }

describe("findStockProblem", () => {
  it.each<[string, VariantStock, FoundStockProblem]>([
    ["none", stock(item(1, 5, 5)), NONE],
    [
      "a variant without inventory item",
      stock(),
      { problem: "NO_INVENTORY_ITEM", oversold: 0 },
    ],
    [
      "a component that none is needed of as none",
      stock(item(0, 5)),
      { problem: "NO_INVENTORY_ITEM", oversold: 0 },
    ],
    [
      "an item without a level",
      stock(item(1)),
      { problem: "NO_STOCK_LEVEL", oversold: 0 },
    ],
    [
      "an item with a level elsewhere only",
      stock(item(1, 5), item(1, 5, 0, "rome")),
      { problem: "NO_STOCK_LEVEL", oversold: 0 },
    ],
    [
      "units promised beyond the stock",
      stock(item(1, 1, 4)),
      { problem: "OVERSOLD", oversold: 3 },
    ],
    [
      "a negative level",
      stock(item(1, -2)),
      { problem: "OVERSOLD", oversold: 2 },
    ],
    [
      "the kits that the scarcest component is missing for",
      stock(item(2, 0, 3), item(1, 5)),
      { problem: "OVERSOLD", oversold: 2 },
    ],
    [
      "nothing where inventory is not managed",
      { ...stock(item(1, 0, 3)), manage_inventory: false },
      NONE,
    ],
  ])("finds %s", (_, given, found) => {
    expect(findStockProblem(rules, given)).toEqual(found)
  })

  it("leaves variants alone whose backorder quantity is set", () => {
    const backorder = { ...stock(item(1, 0, 3)), allow_backorder: true }

    expect(findStockProblem(rules, backorder).problem).toBe("OVERSOLD")
    expect(
      findStockProblem({ ...rules, backorder_quantity: 9 }, backorder)
    ).toEqual(NONE)
  })
})
