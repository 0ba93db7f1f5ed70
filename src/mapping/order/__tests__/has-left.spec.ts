import { unitsThatLeft } from "../has-left"
import { buildOrder, givenLine, type Given } from "./build-order"

const SHIPPED = { shipped_date: "2026-03-01T10:00:00Z" }

const unitsOf = (...lines: Given[]) =>
  unitsThatLeft(buildOrder({ order_lines: lines.map(givenLine) }))

describe("units that left, of an order that Mirakl has cancelled", () => {
  it("are none where nothing was shipped", () => {
    expect(unitsOf({ quantity: 2 }, { quantity: 1 })).toBe(0)
  })

  it("are those of the lines that were shipped", () => {
    expect(unitsOf({ quantity: 2, ...SHIPPED }, { quantity: 1 })).toBe(2)
  })

  it.each([0, 3])(
    "are what was cancelled, where the line still shows %d units",
    (quantity) => {
      const cancelations = [
        { id: "1", quantity: 2, amount: 20, shipping_amount: 0 },
        { id: "2", quantity: 1, amount: 10, shipping_amount: 0 },
      ]

      expect(unitsOf({ quantity, cancelations, ...SHIPPED })).toBe(3)
    }
  )
})
