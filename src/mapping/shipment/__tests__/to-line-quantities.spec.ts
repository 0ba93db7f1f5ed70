import { toLineQuantities } from "../to-line-quantities"

const item = (
  line_item_id: string | null,
  inventory_item_id: string | null,
  quantity: number
) => ({ line_item_id, inventory_item_id, quantity })

const components = new Map([
  ["plain", new Map([["ii_plain", 1]])],
  [
    "kit",
    new Map([
      ["ii_table", 1],
      ["ii_chair", 4],
    ]),
  ],
])

describe("toLineQuantities", () => {
  it.each([
    ["a managed item", [item("plain", "ii_plain", 3)], { plain: 3 }],
    ["an unmanaged item", [item("free", null, 2)], { free: 2 }],
    [
      "a kit, by what one unit needs of each component",
      [item("kit", "ii_table", 2), item("kit", "ii_chair", 8)],
      { kit: 2 },
    ],
    [
      "a component once that two reservations repeat",
      [item("plain", "ii_plain", 3), item("plain", "ii_plain", 3)],
      { plain: 3 },
    ],
    [
      "a kit by the components that it still has",
      [item("kit", "ii_gone", 2), item("kit", "ii_chair", 8)],
      { kit: 2 },
    ],
    [
      "the one item of a variant that is gone",
      [item("deleted", "ii_plain", 2)],
      { deleted: 2 },
    ],
    [
      "nothing of a lost kit",
      [item("deleted", "ii_a", 2), item("deleted", "ii_b", 8)],
      { deleted: null },
    ],
    ["nothing of half a kit", [item("kit", "ii_chair", 6)], { kit: null }],
    ["nothing of other components", [item("kit", "ii_x", 6)], { kit: null }],
    [
      "two line items apart",
      [item("plain", "ii_plain", 1), item("free", null, 2)],
      { plain: 1, free: 2 },
    ],
    ["no item without a line", [item(null, "ii_plain", 1)], {}],
  ])("counts %s", (_, items, expected) => {
    expect(Object.fromEntries(toLineQuantities(items, components))).toEqual(
      expected
    )
  })
})
