import { decideLink, skuSpellings } from "../decide-link"

function variants(...skus: string[]) {
  return skus.map((sku) => ({ id: `variant of ${sku}`, sku }))
}

describe("decideLink", () => {
  it.each<[string, string, string[], string | null]>([
    ["the variant with its SKU", "A-1", ["A-1"], "A-1"],
    ["no other variant", "A-1", ["A-2"], null],
    ["a variant but for spaces around the SKU", " A-1 ", ["A-1"], "A-1"],
    ["the only variant but for case", "a-1", ["A-1"], "A-1"],
    ["the exact one of two that differ in case", "a-1", ["A-1", "a-1"], "a-1"],
    [
      "the one but for spaces before the one but for case",
      " a-1",
      ["A-1", "a-1"],
      "a-1",
    ],
  ])("finds %s", (_, shopSku, skus, sku) => {
    expect(decideLink(shopSku, variants(...skus))).toEqual(
      sku === null
        ? { link_status: "unlinked", variant_id: null }
        : { link_status: "linked", variant_id: `variant of ${sku}` }
    )
  })

  it("does not choose between two other spellings", () => {
    expect(decideLink("Ab-1", variants("AB-1", "ab-1"))).toEqual({
      link_status: "ambiguous",
      variant_id: null,
    })
  })
})

describe("skuSpellings", () => {
  it("asks for each spelling once", () => {
    expect(skuSpellings("123")).toEqual(["123"])
    expect(skuSpellings(" Ab-1")).toEqual([" Ab-1", "Ab-1", "AB-1", "ab-1"])
    expect(skuSpellings("  ")).toEqual(["  "])
  })
})
