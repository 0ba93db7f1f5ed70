import {
  decideStockScope,
  isFullExportDue,
  stockRulesOf,
  type ScannedInstance,
} from "../decide-stock-scope"

const instance: ScannedInstance = {
  stock_basis: "available",
  stock_location_ids: ["paris", "lyon"],
  stock_buffer: 2,
  stock_percentage: 100,
  stock_maximum: null,
  stock_minimum: null,
  unmanaged_quantity: null,
  backorder_quantity: null,
  stock_scan: null,
  stock_full_export_at: null,
  stock_full_export_hours: 24,
}

const scan = { at: "2026-11-25T12:00:00.000Z", rules: stockRulesOf(instance) }

describe("decideStockScope", () => {
  it.each<[string, Partial<ScannedInstance>, "delta" | "full", object]>([
    ["all at first", {}, "delta", { kind: "all" }],
    [
      "what changed since the last look, ten minutes earlier",
      { stock_scan: scan },
      "delta",
      { kind: "changed", since: new Date("2026-11-25T11:50:00.000Z") },
    ],
    ["all in full", { stock_scan: scan }, "full", { kind: "all" }],
    [
      "all once a setting changed",
      { stock_scan: scan, stock_buffer: 3 },
      "delta",
      { kind: "all" },
    ],
    [
      "all once a location was added",
      { stock_scan: scan, stock_location_ids: ["paris"] },
      "delta",
      { kind: "all" },
    ],
  ])("looks at %s", (_, given, mode, scope) => {
    expect(
      decideStockScope({ ...instance, ...given }, mode, undefined)
    ).toEqual(scope)
  })

  it("does not mind the order in which settings were stored", () => {
    const rules = Object.fromEntries(Object.entries(scan.rules).reverse())

    expect(
      decideStockScope(
        { ...instance, stock_scan: { at: scan.at, rules } },
        "delta",
        undefined
      ).kind
    ).toBe("changed")
  })

  it("looks at the listings that are named", () => {
    expect(decideStockScope(instance, "full", ["mirlst_1"])).toEqual({
      kind: "listed",
      listing_ids: ["mirlst_1"],
    })
  })
})

describe("isFullExportDue", () => {
  it.each([
    [null, true],
    ["2026-11-24T12:00:00.001Z", false],
    ["2026-11-24T12:00:00.000Z", true],
  ])("of the last one at %s", (last, isDue) => {
    expect(
      isFullExportDue(
        {
          stock_full_export_at: last === null ? null : new Date(last),
          stock_full_export_hours: 24,
        },
        new Date("2026-11-25T12:00:00.000Z")
      )
    ).toBe(isDue)
  })
})
