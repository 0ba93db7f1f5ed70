import { createVariantMatcher } from "../match-variant"
import type { OrderListing } from "../order-variant"
import { buildVariant } from "./build-order"

const listing = (changes: Partial<OrderListing>): OrderListing => ({
  offer_id: "1",
  shop_sku: "SKU-1",
  link_status: "linked",
  link_source: "sku",
  variant_id: "variant_SKU-1",
  ...changes,
})
const variants = ["SKU-1", "SKU-2"].map(buildVariant)

describe("createVariantMatcher", () => {
  it("takes two offers without a SKU for two things", () => {
    const match = createVariantMatcher(
      [listing({ offer_id: "1", shop_sku: "" })],
      variants
    )
    expect(match({ offer_id: "1", offer_sku: "" }).kind).toBe("matched")
    expect(match({ offer_id: "2", offer_sku: "" })).toEqual({ kind: "unknown" })
  })

  it.each([
    [
      "the link of the listing with the offer's id",
      [listing({ offer_id: "1", variant_id: "variant_SKU-2" })],
      "variant_SKU-2",
    ],
    [
      "the link of the only listing with the SKU",
      [listing({ offer_id: "9", variant_id: "variant_SKU-2" })],
      "variant_SKU-2",
    ],
    ["the SKU, without a listing", [], "variant_SKU-1"],
    [
      "the SKU, when its listing is not linked yet",
      [
        listing({
          link_status: "unlinked",
          link_source: null,
          variant_id: null,
        }),
      ],
      "variant_SKU-1",
    ],
  ])("follows %s", (_, listings, id) => {
    const match = createVariantMatcher(listings, variants)
    expect(match({ offer_id: "1", offer_sku: "SKU-1" })).toMatchObject({
      kind: "matched",
      variant: { id },
    })
  })

  it.each([
    ["a SKU that no variant has", [], "NONE"],
    ["an empty SKU", [], ""],
    [
      "a listing that a person unlinked",
      [
        listing({
          link_status: "unlinked",
          link_source: "manual",
          variant_id: null,
        }),
      ],
      "SKU-1",
    ],
    [
      "a listing whose variant is gone",
      [listing({ variant_id: "variant_gone" })],
      "SKU-1",
    ],
  ])("does not know %s", (_, listings, offer_sku) => {
    const match = createVariantMatcher(listings, variants)
    expect(match({ offer_id: "1", offer_sku })).toEqual({ kind: "unknown" })
  })

  it("follows the link alone where listings are linked by barcode", () => {
    const linked = [listing({ variant_id: "variant_SKU-2" })]
    const line = { offer_id: "1", offer_sku: "SKU-1" }
    expect(
      createVariantMatcher(linked, variants, "barcode")(line)
    ).toMatchObject({ kind: "matched", variant: { id: "variant_SKU-2" } })
    expect(createVariantMatcher([], variants, "barcode")(line)).toEqual({
      kind: "unknown",
    })
  })

  it.each([
    [
      "an ambiguous listing",
      [listing({ link_status: "ambiguous", variant_id: null })],
      variants,
    ],
    [
      "a SKU of two variants",
      [],
      [...variants, { ...buildVariant("SKU-1"), id: "variant_other" }],
    ],
  ])("does not choose for %s", (_, listings, candidates) => {
    const match = createVariantMatcher(listings, candidates)
    expect(match({ offer_id: "1", offer_sku: "SKU-1" })).toEqual({
      kind: "ambiguous",
    })
  })
})
