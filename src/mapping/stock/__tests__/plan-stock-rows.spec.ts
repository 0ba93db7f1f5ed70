import { planStockRows, type ComputedListing } from "../plan-stock-rows"

function listing(
  id: string,
  given: Partial<ComputedListing> = {}
): ComputedListing {
  return {
    id,
    shop_sku: `SKU-${id}`,
    active: true,
    inactivity_reasons: [],
    link_status: "linked",
    removed_at: null,
    sync_status: "in_sync",
    accepted_quantity: 3,
    computed: { kind: "quantity", quantity: 5 },
    ...given,
  }
}

describe("planStockRows", () => {
  it("sends what changed and counts what it leaves out", () => {
    const first = planStockRows(
      [
        listing("1"),
        listing("2", { accepted_quantity: 5 }),
        listing("3", { computed: { kind: "skip", reason: "unmanaged" } }),
      ],
      "delta"
    )
    const second = planStockRows(
      [
        listing("4", { sync_status: "never", accepted_quantity: null }),
        listing("5", { link_status: "ambiguous" }),
        listing("6", { removed_at: new Date() }),
        listing("7", { active: false, inactivity_reasons: ["PRODUCT_X"] }),
      ],
      "delta",
      first.counts
    )

    expect([...first.rows, ...second.rows]).toEqual([
      {
        listing_id: "1",
        shop_sku: "SKU-1",
        accepted_quantity: 3,
        quantity: 5,
      },
      {
        listing_id: "4",
        shop_sku: "SKU-4",
        accepted_quantity: null,
        quantity: 5,
      },
    ])
    expect(second.counts).toEqual({
      computed: 3,
      unchanged: 1,
      skipped: { unlinked: 1, removed: 1, inactive: 1, unmanaged: 1 },
    })
  })

  it("does not touch the counts it is given", () => {
    const before = planStockRows([listing("1")], "full").counts
    planStockRows([listing("2", { removed_at: new Date() })], "full", before)

    expect(before.skipped.removed).toBe(0)
  })
})
