import { decideStockRow, type StockListing } from "../decide-stock-row"

const listing: StockListing = {
  active: true,
  inactivity_reasons: [],
  link_status: "linked",
  removed_at: null,
  sync_status: "in_sync",
  accepted_quantity: 3,
  computed: { kind: "quantity", quantity: 5 },
}

describe("decideStockRow", () => {
  it.each<[string, Partial<StockListing>, "delta" | "full", object]>([
    ["sends a changed quantity", {}, "delta", { kind: "send", quantity: 5 }],
    [
      "leaves out of a delta what Mirakl accepted",
      { accepted_quantity: 5 },
      "delta",
      { kind: "unchanged" },
    ],
    [
      "sends it all the same in full",
      { accepted_quantity: 5 },
      "full",
      { kind: "send", quantity: 5 },
    ],
    [
      "sends a rejected one again",
      { accepted_quantity: 5, sync_status: "rejected" },
      "delta",
      { kind: "send", quantity: 5 },
    ],
    [
      "skips one that is gone from Mirakl",
      { removed_at: new Date() },
      "full",
      { kind: "skip", reason: "removed" },
    ],
    [
      "skips an unlinked one",
      { link_status: "unlinked", computed: null },
      "full",
      { kind: "skip", reason: "unlinked" },
    ],
    [
      "skips an ambiguous one",
      { link_status: "ambiguous", computed: null },
      "full",
      { kind: "skip", reason: "unlinked" },
    ],
    [
      "skips one whose variant was deleted",
      { computed: null },
      "full",
      { kind: "skip", reason: "unlinked" },
    ],
    [
      "skips one that the operator holds back",
      { active: false, inactivity_reasons: ["PRODUCT_DISABLED"] },
      "full",
      { kind: "skip", reason: "inactive" },
    ],
    [
      "sends a sold-out one",
      { active: false, inactivity_reasons: ["ZERO_QUANTITY"] },
      "delta",
      { kind: "send", quantity: 5 },
    ],
    [
      "skips an unmanaged one without a quantity",
      { computed: { kind: "skip", reason: "unmanaged" } },
      "full",
      { kind: "skip", reason: "unmanaged" },
    ],
  ])("%s", (_, given, mode, decision) => {
    expect(decideStockRow({ ...listing, ...given }, mode)).toEqual(decision)
  })
})
