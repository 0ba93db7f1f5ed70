import fc from "fast-check"
import {
  computeQuantity,
  type StockRules,
  type VariantStock,
} from "../compute-quantity"

const rules: StockRules = {
  stock_basis: "available",
  stock_location_ids: ["paris", "lyon"],
  stock_buffer: 0,
  stock_percentage: 100,
  stock_maximum: null,
  stock_minimum: null,
  unmanaged_quantity: null,
  backorder_quantity: null,
}

type Level = [location: string, stocked: number, reserved: number]

function item(required: number, ...levels: Level[]) {
  return {
    required_quantity: required,
    levels: levels.map(([location_id, stocked, reserved]) => ({
      location_id,
      stocked_quantity: stocked,
      reserved_quantity: reserved,
    })),
  }
}

function stock(...items: VariantStock["items"]): VariantStock {
  return { manage_inventory: true, allow_backorder: false, items }
}

const tenAvailable = stock(item(1, ["paris", 12, 2]))

describe("computeQuantity", () => {
  it.each<[string, Partial<StockRules>, VariantStock, number]>([
    ["takes reserved units off", {}, tenAvailable, 10],
    [
      "counts them on the basis stocked",
      { stock_basis: "stocked" },
      tenAvailable,
      12,
    ],
    [
      "adds up the instance's locations",
      {},
      stock(item(1, ["paris", 3, 1], ["lyon", 4, 0])),
      6,
    ],
    [
      "leaves other locations out",
      {},
      stock(item(1, ["paris", 3, 0], ["rome", 9, 0])),
      3,
    ],
    [
      "sets a location's shortage against another's stock",
      {},
      stock(item(1, ["paris", 8, 50], ["lyon", 45, 0])),
      3,
    ],
    ["offers nothing of a shortage", {}, stock(item(1, ["paris", 8, 50])), 0],
    ["offers nothing without a level", {}, stock(item(1)), 0],
    ["offers nothing without an inventory item", {}, stock(), 0],
    [
      "offers as many kits as the scarcest component allows",
      {},
      stock(item(2, ["paris", 9, 0]), item(1, ["lyon", 7, 0])),
      4,
    ],
    [
      "rounds each component down before comparing",
      {},
      stock(item(3, ["paris", 8, 0])),
      2,
    ],
    [
      "ignores a component that a unit needs none of",
      {},
      stock(item(0, ["paris", 0, 0]), item(1, ["paris", 5, 0])),
      5,
    ],
    [
      "keeps fractions exact",
      {},
      stock(item(0.1, ["paris", 0.1, 0], ["lyon", 0.2, 0])),
      3,
    ],
    ["keeps the buffer back", { stock_buffer: 4 }, tenAvailable, 6],
    ["never goes below 0", { stock_buffer: 11 }, tenAvailable, 0],
    ["offers a share, rounded down", { stock_percentage: 55 }, tenAvailable, 5],
    [
      "takes the share exactly",
      { stock_percentage: 29 },
      stock(item(1, ["paris", 100, 0])),
      29,
    ],
    [
      "takes the buffer off the share",
      { stock_percentage: 50, stock_buffer: 2 },
      tenAvailable,
      3,
    ],
    ["stops at the maximum", { stock_maximum: 7 }, tenAvailable, 7],
    ["offers 0 below the minimum", { stock_minimum: 11 }, tenAvailable, 0],
    ["offers the minimum itself", { stock_minimum: 10 }, tenAvailable, 10],
    [
      "compares the minimum with what there is, not with the maximum",
      { stock_minimum: 5, stock_maximum: 3 },
      tenAvailable,
      3,
    ],
    [
      "stops at what Mirakl takes",
      {},
      stock(item(1, ["paris", 5_000_000_000, 0])),
      1_000_000_000,
    ],
    [
      "computes a backorder variant as any other by default",
      {},
      { ...tenAvailable, allow_backorder: true },
      10,
    ],
    [
      "sends the quantity set for backorder variants",
      { backorder_quantity: 25 },
      { ...tenAvailable, allow_backorder: true },
      25,
    ],
    [
      "sends the quantity set for unmanaged variants",
      { unmanaged_quantity: 99, stock_buffer: 5 },
      { manage_inventory: false, allow_backorder: false, items: [] },
      99,
    ],
  ])("%s", (_, settings, variant, quantity) => {
    expect(computeQuantity({ ...rules, ...settings }, variant)).toEqual({
      kind: "quantity",
      quantity,
    })
  })

  it("sends nothing for an unmanaged variant by default", () => {
    const unmanaged = {
      ...tenAvailable,
      manage_inventory: false,
      allow_backorder: true,
    }

    expect(
      computeQuantity({ ...rules, backorder_quantity: 5 }, unmanaged)
    ).toEqual({ kind: "skip", reason: "unmanaged" })
  })
})

const anyUnits = fc.integer({ min: -50, max: 5000 })
const anyStock = fc
  .array(
    fc.record({
      required_quantity: fc.integer({ min: 1, max: 6 }),
      levels: fc.array(
        fc.record({
          location_id: fc.constantFrom("paris", "lyon", "rome"),
          stocked_quantity: anyUnits,
          reserved_quantity: fc.integer({ min: 0, max: 3000 }),
        }),
        { maxLength: 4 }
      ),
    }),
    { minLength: 1, maxLength: 4 }
  )
  .map((items) => stock(...items))
const anyRules = fc
  .record({
    stock_buffer: fc.integer({ min: 0, max: 100 }),
    stock_percentage: fc.integer({ min: 0, max: 100 }),
    stock_maximum: fc.option(fc.integer({ min: 0, max: 2000 })),
    stock_minimum: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map((settings): StockRules => ({ ...rules, ...settings }))

function quantityOf(given: StockRules, variant: VariantStock): number {
  const computed = computeQuantity(given, variant)
  return computed.kind === "quantity" ? computed.quantity : NaN
}

describe("computeQuantity, whatever the stock and the settings", () => {
  it("is a whole number of units that are all there", () => {
    fc.assert(
      fc.property(anyRules, anyStock, (given, variant) => {
        const quantity = quantityOf(given, variant)

        expect(Number.isInteger(quantity)).toBe(true)
        expect(quantity).toBeGreaterThanOrEqual(0)
        if (quantity > 0) {
          for (const { required_quantity, levels } of variant.items) {
            const there = levels
              .filter(({ location_id }) => location_id !== "rome")
              .reduce(
                (sum, level) =>
                  sum +
                  Number(level.stocked_quantity) -
                  Number(level.reserved_quantity),
                0
              )
            expect(quantity * Number(required_quantity)).toBeLessThanOrEqual(
              there
            )
          }
        }
      })
    )
  })

  it("never rises with the buffer, the minimum or a component more", () => {
    fc.assert(
      fc.property(
        anyRules,
        anyStock,
        fc.integer({ min: 0, max: 50 }),
        (given, variant, more) => {
          const quantity = quantityOf(given, variant)
          const withMoreBuffer = {
            ...given,
            stock_buffer: given.stock_buffer + more,
          }
          const withMoreMinimum = {
            ...given,
            stock_minimum: (given.stock_minimum ?? 0) + more,
          }
          const withOneItemMore = stock(
            ...variant.items,
            item(1, ["paris", more, 0])
          )

          expect(quantityOf(withMoreBuffer, variant)).toBeLessThanOrEqual(
            quantity
          )
          expect(quantityOf(withMoreMinimum, variant)).toBeLessThanOrEqual(
            quantity
          )
          expect(quantityOf(given, withOneItemMore)).toBeLessThanOrEqual(
            quantity
          )
        }
      )
    )
  })

  it("shares out no more than there is among instances whose shares make 100", () => {
    fc.assert(
      fc.property(
        anyStock,
        fc.integer({ min: 0, max: 100 }),
        (variant, share) => {
          const [one, other, whole] = [share, 100 - share, 100].map(
            (stock_percentage) =>
              quantityOf({ ...rules, stock_percentage }, variant)
          )

          expect((one ?? NaN) + (other ?? NaN)).toBeLessThanOrEqual(
            whole ?? NaN
          )
        }
      )
    )
  })
})

describe("percentages that split a stock", () => {
  it("never offer more together than there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: -10, max: 5000 }),
        (shares, stocked) => {
          const total = shares.reduce((sum, share) => sum + share, 0)
          fc.pre(total <= 100)
          const offered = shares.map((stock_percentage) => {
            const computed = computeQuantity(
              { ...rules, stock_percentage },
              stock(item(1, ["paris", stocked, 0]))
            )
            return computed.kind === "quantity" ? computed.quantity : 0
          })
          expect(
            offered.reduce((sum, units) => sum + units, 0)
          ).toBeLessThanOrEqual(Math.max(0, stocked))
        }
      )
    )
  })
})
