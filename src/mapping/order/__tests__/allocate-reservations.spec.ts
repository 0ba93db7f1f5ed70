import { allocateReservations, reservationId } from "../allocate-reservations"

const need = (line: string, quantity: number, required = 1) => ({
  line_item_id: line,
  quantity,
  inventory_items: [{ inventory_item_id: "item", required_quantity: required }],
})
const level = (location_id: string, available: number) => ({
  inventory_item_id: "item",
  location_id,
  available,
})
const LOCATIONS = ["first", "second"]

describe("allocateReservations", () => {
  it.each([
    [
      "the first location when it has enough",
      [level("first", 5), level("second", 9)],
      "first",
    ],
    [
      "the next when only it has enough",
      [level("first", 1), level("second", 9)],
      "second",
    ],
    [
      "the first that stocks the item when none has enough",
      [level("second", 1)],
      "second",
    ],
    ["the first when none stocks it", [], "first"],
  ])("holds units at %s", (_, levels, location_id) => {
    expect(
      allocateReservations([need("line", 2)], levels, LOCATIONS).reservations
    ).toEqual([
      {
        id: reservationId("line", "item"),
        line_item_id: "line",
        inventory_item_id: "item",
        location_id,
        quantity: 2,
        allow_backorder: true,
      },
    ])
  })

  it("counts what earlier lines took, and says which line came too short", () => {
    const plan = allocateReservations(
      [need("one", 3), need("two", 3), need("three", 3)],
      [level("first", 4), level("second", 3)],
      LOCATIONS
    )
    expect(plan.reservations.map((it) => it.location_id)).toEqual([
      "first",
      "second",
      "first",
    ])
    expect(plan.short_line_item_ids).toEqual(["three"])
    expect(plan.missing_levels).toEqual([])
  })

  it("asks once for a level that is missing", () => {
    const plan = allocateReservations(
      [need("one", 1), need("two", 1)],
      [],
      LOCATIONS
    )
    expect(plan.missing_levels).toEqual([
      { inventory_item_id: "item", location_id: "first" },
    ])
  })

  it("takes all that one unit of a kit needs", () => {
    expect(
      allocateReservations([need("kit", 2, 3)], [level("first", 9)], LOCATIONS)
        .reservations
    ).toMatchObject([{ quantity: 6 }])
  })

  // Core fulfils a line from one location: components elsewhere stopped it.
  it.each([
    [
      "the first that has enough of all",
      { first: [9, 0], second: [2, 1] },
      "second",
    ],
    [
      "the first that stocks all when none has enough",
      { first: [9], second: [1, 0] },
      "second",
    ],
    ["the first that stocks any", { second: [9] }, "second"],
    ["the first when none stocks any", {}, "first"],
  ])(
    "holds the components of a kit together, at %s",
    (_, stock, location_id) => {
      const items = ["pot", "soil"]
      const plan = allocateReservations(
        [
          {
            line_item_id: "kit",
            quantity: 1,
            inventory_items: [
              { inventory_item_id: "pot", required_quantity: 2 },
              { inventory_item_id: "soil", required_quantity: 1 },
            ],
          },
        ],
        Object.entries<number[]>(stock).flatMap(([id, units]) =>
          units.map((available, index) => ({
            inventory_item_id: items[index] ?? "",
            location_id: id,
            available,
          }))
        ),
        LOCATIONS
      )
      expect(plan.reservations).toMatchObject([
        { inventory_item_id: "pot", location_id, quantity: 2 },
        { inventory_item_id: "soil", location_id, quantity: 1 },
      ])
    }
  )
})
