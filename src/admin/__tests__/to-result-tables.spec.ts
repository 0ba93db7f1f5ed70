import { toResultTables } from "../lib/to-result-tables"

describe("toResultTables", () => {
  it("names nested figures by their path and lists what is a list", () => {
    expect(
      toResultTables({
        mode: "delta",
        imports: ["a", "b"],
        skipped: { unlinked: 6, removed: 0 },
        missing: null,
        file: "sku;quantity\nA;1\n",
      })
    ).toEqual({
      figures: [
        { path: ["mode"], value: "delta" },
        { path: ["imports"], value: "a, b" },
        { path: ["skipped", "unlinked"], value: "6" },
        { path: ["skipped", "removed"], value: "0" },
        { path: ["missing"], value: "-" },
      ],
      tables: [],
    })
  })

  it("makes a table of a list of records", () => {
    expect(
      toResultTables({
        // As the database gives them.
        rows: [{ quantity: 1, shop_sku: "A" }, { shop_sku: "B" }],
      }).tables
    ).toEqual([
      {
        name: "rows",
        columns: ["shop_sku", "quantity"],
        rows: [
          ["A", "1"],
          ["B", "-"],
        ],
      },
    ])
  })

  it("makes one table of records with the same figures", () => {
    expect(
      toResultTables({
        carrier: { listed: 6, created: 1 },
        channel: { listed: 2, created: 0 },
        broken_mappings: [],
      })
    ).toEqual({
      figures: [{ path: ["broken_mappings"], value: "-" }],
      tables: [
        {
          name: "",
          columns: ["", "listed", "created"],
          rows: [
            ["carrier", "6", "1"],
            ["channel", "2", "0"],
          ],
        },
      ],
    })
  })
})
