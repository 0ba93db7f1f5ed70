import { toSkuLinks, type KnownListing, type OfferLine } from "../to-sku-links"

const line = (values: Partial<OfferLine> = {}): OfferLine => ({
  offer_id: "1",
  offer_sku: "A",
  product_sku: null,
  product_title: null,
  ...values,
})
const held = (...lines: OfferLine[]) => ({ status: "held", lines })
const listing = (values: Partial<KnownListing> = {}): KnownListing => ({
  id: "mirlst_1",
  offer_id: "1",
  shop_sku: "A",
  ...values,
})

describe("an answer about a SKU", () => {
  it.each([
    ["its listing", [listing()], ["mirlst_1"]],
    [
      "its listing, although the offer was given another SKU",
      [listing({ shop_sku: "B" })],
      ["mirlst_1"],
    ],
    [
      "the only listing of the SKU, where the offer was made anew",
      [listing({ offer_id: "2" })],
      ["mirlst_1"],
    ],
  ])("is kept at %s", (_, listings, known) => {
    expect(toSkuLinks(held(line()), listings, "A")).toEqual({
      known,
      unseen: [],
    })
  })

  it("makes a listing of each offer that is not known, once", () => {
    const lines = [line(), line(), line({ offer_id: "3", offer_sku: "B" })]
    expect(toSkuLinks(held(...lines), [], "A")).toEqual({
      known: [],
      unseen: [line()],
    })
  })

  it("makes one where two others have the SKU: neither would be found", () => {
    const others = ["2", "3"].map((offer_id) => listing({ offer_id }))
    expect(toSkuLinks(held(line()), others, "A")).toEqual({
      known: [],
      unseen: [line()],
    })
  })

  it("understands the name of an offer without a SKU", () => {
    const bare = line({ offer_sku: "" })
    expect(toSkuLinks(held(bare), [], "offer 1")).toEqual({
      known: [],
      unseen: [bare],
    })
  })

  it.each([
    ["a SKU that the order has not", held(line()), "B"],
    [
      "a line of which Mirakl names no offer",
      held(line({ offer_id: null })),
      "A",
    ],
    ["an imported order", { status: "imported", lines: [line()] }, "A"],
    ["an ignored order", { status: "ignored", lines: [line()] }, "A"],
  ])("is refused for %s", (_, binding, sku) => {
    expect(toSkuLinks(binding, [], sku)).toHaveProperty("refusal")
  })
})
