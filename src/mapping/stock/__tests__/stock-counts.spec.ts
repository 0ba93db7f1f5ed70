import type { ListingStock } from "../decide-listing-stock"
import { countStock, createStockCounts, isSent } from "../stock-counts"

function stock(given: Partial<ListingStock> = {}): ListingStock {
  return {
    listing_id: "mirlst_1",
    offer_id: "2003",
    shop_sku: "A-1",
    on_mirakl: 3,
    mirakl_quantity: 3,
    quantity: 5,
    skip_reason: null,
    is_changed: true,
    problem: null,
    oversold: 0,
    is_news: false,
    ...given,
  }
}

describe("isSent", () => {
  it.each<[Partial<ListingStock>, boolean, boolean, boolean]>([
    // full, delta, sold_out
    [{}, true, true, false],
    [{ is_changed: false }, true, false, false],
    [{ quantity: 0 }, true, true, true],
    [{ quantity: 0, is_changed: false }, true, false, false],
    [{ quantity: null, skip_reason: "inactive" }, false, false, false],
  ])("of %j", (given, full, delta, soldOut) => {
    expect(
      (["full", "delta", "sold_out"] as const).map((mode) =>
        isSent(stock(given), mode)
      )
    ).toEqual([full, delta, soldOut])
  })
})

describe("countStock", () => {
  it("adds up what is computed, left out and sold beyond the stock", () => {
    const counts = createStockCounts()

    countStock(counts, stock(), true)
    countStock(counts, stock({ is_changed: false }), false)
    countStock(counts, stock({ quantity: 0, oversold: 2 }), true)
    countStock(
      counts,
      stock({ quantity: null, skip_reason: "unlinked" }),
      false
    )

    expect(counts).toEqual({
      computed: 3,
      unchanged: 1,
      oversold: 1,
      held_back: 0,
      skipped: { unlinked: 1, removed: 0, inactive: 0, unmanaged: 0 },
    })
  })
})
