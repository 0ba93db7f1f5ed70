import { decideLink, type LinkCandidate } from "../decide-link"
import { codeSpellings, skuSpellings } from "../link-spellings"

const NONE = { link_status: "unlinked", link_source: null, variant_id: null }
const AMBIGUOUS = { ...NONE, link_status: "ambiguous" }

function variant(values: Partial<LinkCandidate>): LinkCandidate {
  const codes = { sku: null, barcode: null, ean: null, upc: null, ...values }
  return { id: `variant of ${Object.values(values).join()}`, ...codes }
}

const listing = (
  shop_sku: string,
  codes: { ean?: string; upc?: string } = {}
) => ({
  shop_sku,
  ean: codes.ean ?? null,
  upc: codes.upc ?? null,
})

describe("decideLink by SKU", () => {
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
    ["no variant without a SKU", "\t", [""], null],
  ])("finds %s", (_, shopSku, skus, sku) => {
    const variants = skus.map((it) => variant({ sku: it }))
    expect(decideLink(listing(shopSku), variants, "sku")).toEqual(
      sku === null
        ? NONE
        : {
            link_status: "linked",
            link_source: "sku",
            variant_id: `variant of ${sku}`,
          }
    )
  })

  it("does not choose between two other spellings", () => {
    const variants = [variant({ sku: "AB-1" }), variant({ sku: "ab-1" })]
    expect(decideLink(listing("Ab-1"), variants, "sku")).toEqual(AMBIGUOUS)
  })

  it("asks no barcode", () => {
    const variants = [variant({ barcode: "4006381333931" })]
    const given = listing("A-1", { ean: "4006381333931" })
    expect(decideLink(given, variants, "sku")).toEqual(NONE)
  })
})

describe("decideLink by barcode", () => {
  const byBarcode = { link_status: "linked", link_source: "barcode" }

  it.each<[string, { ean?: string; upc?: string }, Partial<LinkCandidate>]>([
    ["barcode", { ean: "4006381333931" }, { barcode: "4006381333931" }],
    ["EAN", { ean: "4006381333931" }, { ean: "4006381333931" }],
    ["UPC", { upc: "036000291452" }, { upc: "036000291452" }],
    ["EAN that is a UPC", { upc: "036000291452" }, { ean: "0036000291452" }],
    ["UPC that is an EAN", { ean: "0036000291452" }, { upc: "036000291452" }],
  ])("finds the variant by its %s", (_, codes, values) => {
    const found = variant(values)
    expect(
      decideLink(
        listing("A-1", codes),
        [variant({ sku: "A-1" }), found],
        "barcode"
      )
    ).toEqual({ ...byBarcode, variant_id: found.id })
  })

  it("finds none without codes, and does not choose between two variants", () => {
    const twice = [
      variant({ ean: "40063813" }),
      variant({ barcode: "40063813" }),
    ]
    expect(decideLink(listing("A-1"), twice, "barcode")).toEqual(NONE)
    expect(
      decideLink(listing("A-1", { ean: "40063813" }), twice, "barcode")
    ).toEqual(AMBIGUOUS)
  })

  it("comes second where the SKU is first", () => {
    const bySku = variant({ sku: "A-1" })
    const byCode = variant({ ean: "40063813" })
    const either = (shopSku: string) =>
      decideLink(
        listing(shopSku, { ean: "40063813" }),
        [byCode, bySku],
        "sku_or_barcode"
      )
    expect(either("A-1")).toMatchObject({
      link_source: "sku",
      variant_id: bySku.id,
    })
    expect(either("B-1")).toMatchObject({ ...byBarcode, variant_id: byCode.id })
  })
})

describe("the spellings", () => {
  it("of a SKU are asked for once", () => {
    expect(skuSpellings("123")).toEqual(["123"])
    expect(skuSpellings(" Ab-1")).toEqual([" Ab-1", "Ab-1", "AB-1", "ab-1"])
    expect(skuSpellings("  ")).toEqual(["  "])
    expect(skuSpellings("é")).toEqual(["é"])
  })

  it("of codes know a UPC with its zero and without", () => {
    expect(codeSpellings({ ean: null, upc: null })).toEqual([])
    expect(codeSpellings({ ean: "40063813", upc: "036000291452" })).toEqual([
      "40063813",
      "036000291452",
      "0036000291452",
    ])
  })
})
