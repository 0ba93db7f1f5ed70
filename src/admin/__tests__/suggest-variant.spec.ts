import { suggestVariant } from "../lib/suggest-variant"

const listing = { shop_sku: "MUG", ean: "4006381333931" }

function variant(id: string, codes: Record<string, string>) {
  return { id, sku: null, ean: null, upc: null, barcode: null, ...codes }
}

describe("suggestVariant", () => {
  it.each(["sku", "ean", "upc", "barcode"])(
    "suggests the variant whose %s is the SKU of the listing",
    (code) => {
      expect(
        suggestVariant(listing, [
          variant("red", { sku: "MUG-RED" }),
          variant("mug", { [code]: " mug " }),
        ])
      ).toBe("mug")
    }
  )

  it("suggests the variant that has the EAN", () => {
    expect(
      suggestVariant(listing, [variant("mug", { barcode: "4006381333931" })])
    ).toBe("mug")
  })

  // The search of the store finds SKUs that only contain the word, and words
  // of descriptions: to link those sells the stock of something else.
  it("suggests nothing where a code only contains the SKU", () => {
    expect(
      suggestVariant(listing, [
        variant("red", { sku: "MUG-RED" }),
        variant("described", {}),
      ])
    ).toBeUndefined()
  })

  it("suggests nothing where two variants answer", () => {
    expect(
      suggestVariant(listing, [
        variant("one", { sku: "MUG" }),
        variant("other", { ean: "4006381333931" }),
      ])
    ).toBeUndefined()
  })

  it("suggests a variant once that both searches found", () => {
    const mug = variant("mug", { sku: "MUG", ean: "4006381333931" })
    expect(suggestVariant(listing, [mug, mug])).toBe("mug")
  })

  it("takes no empty code for another", () => {
    expect(
      suggestVariant({ shop_sku: "MUG", ean: "" }, [variant("x", { sku: "" })])
    ).toBeUndefined()
  })
})
