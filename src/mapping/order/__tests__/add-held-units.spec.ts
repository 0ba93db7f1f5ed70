import { addHeldUnits } from "../add-held-units"

describe("addHeldUnits", () => {
  it("adds what is held of an item to its level at that location only", () => {
    const level = { inventory_item_id: "iitem_a", location_id: "sloc_1" }
    const elsewhere = { ...level, location_id: "sloc_2" }
    const other = { ...level, inventory_item_id: "iitem_b" }

    expect(
      addHeldUnits(
        [
          { ...level, available: -1 },
          { ...elsewhere, available: 3 },
          { ...other, available: 4 },
        ],
        [
          { ...level, quantity: 2 },
          { ...level, quantity: 5 },
          { ...other, location_id: "sloc_2", quantity: 7 },
        ]
      )
    ).toEqual([
      { ...level, available: 6 },
      { ...elsewhere, available: 3 },
      { ...other, available: 4 },
    ])
  })
})
