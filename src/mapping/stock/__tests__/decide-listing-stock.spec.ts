import type { StockRules, VariantStock } from "../compute-quantity"
import { decideListingStock, type StockListing } from "../decide-listing-stock"

const rules: StockRules = {
  stock_basis: "available",
  stock_location_ids: ["paris"],
  stock_buffer: 0,
  stock_percentage: 100,
  stock_maximum: null,
  stock_minimum: null,
  unmanaged_quantity: null,
  backorder_quantity: null,
}

const listing: StockListing = {
  id: "mirlst_1",
  offer_id: "2003",
  shop_sku: "A-1",
  active: true,
  inactivity_reasons: [],
  link_status: "linked",
  removed_at: null,
  sync_status: "in_sync",
  accepted_quantity: 3,
  stock_problem: null,
  oversold_quantity: 0,
  mirakl_quantity: 3,
}

function variant(stocked: number, reserved = 0): VariantStock {
  return {
    manage_inventory: true,
    allow_backorder: false,
    items: [
      {
        required_quantity: 1,
        levels: [
          {
            location_id: "paris",
            stocked_quantity: stocked,
            reserved_quantity: reserved,
          },
        ],
      },
    ],
  }
}

describe("decideListingStock", () => {
  it.each<[string, Partial<StockListing>, VariantStock | null, object]>([
    ["tells a changed quantity", {}, variant(5), { is_changed: true }],
    [
      "tells what Mirakl accepted",
      { accepted_quantity: 5 },
      variant(5),
      { is_changed: false },
    ],
    [
      "takes a rejected one for changed",
      { accepted_quantity: 5, sync_status: "rejected" },
      variant(5),
      { is_changed: true },
    ],
    [
      "takes a drifted one for changed",
      { accepted_quantity: 5, sync_status: "drifted" },
      variant(5),
      { is_changed: true },
    ],
    [
      "leaves a sold-out one in",
      { active: false, inactivity_reasons: ["ZERO_QUANTITY"] },
      variant(5),
      { is_changed: true },
    ],
  ])("%s", (_, given, stock, decided) => {
    expect(
      decideListingStock(rules, { ...listing, ...given }, stock)
    ).toMatchObject({ quantity: 5, skip_reason: null, ...decided })
  })

  it.each<[string, Partial<StockListing>, VariantStock | null, string]>([
    ["gone from Mirakl", { removed_at: new Date() }, variant(5), "removed"],
    ["unlinked", { link_status: "unlinked" }, null, "unlinked"],
    ["ambiguous", { link_status: "ambiguous" }, null, "unlinked"],
    ["of a deleted variant", {}, null, "unlinked"],
    [
      "held back by the operator",
      { active: false, inactivity_reasons: ["PRODUCT_DISABLED"] },
      variant(5),
      "inactive",
    ],
    [
      "without managed inventory",
      {},
      { ...variant(5), manage_inventory: false },
      "unmanaged",
    ],
  ])("leaves one out that is %s", (_, given, stock, reason) => {
    expect(
      decideListingStock(rules, { ...listing, ...given }, stock)
    ).toMatchObject({
      quantity: null,
      skip_reason: reason,
      is_changed: false,
      problem: null,
    })
  })

  it("tells a problem once, and that it is over", () => {
    const sold = decideListingStock(rules, listing, variant(1, 3))
    expect(sold).toMatchObject({
      quantity: 0,
      problem: "OVERSOLD",
      oversold: 2,
      is_news: true,
    })

    const told = { ...listing, stock_problem: "OVERSOLD", oversold_quantity: 2 }
    expect(decideListingStock(rules, told, variant(1, 3)).is_news).toBe(false)
    expect(decideListingStock(rules, told, variant(3))).toMatchObject({
      problem: null,
      is_news: true,
    })
  })
})
