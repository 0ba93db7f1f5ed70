import { decideDrift, mustBeSentAgain, type DriftFacts } from "../decide-drift"

const earlier = new Date("2026-11-25T11:00:00.000Z")
const exportedAt = new Date("2026-11-25T12:00:00.000Z")
const acceptedAt = new Date("2026-11-25T12:02:00.000Z")
const later = new Date("2026-11-25T12:05:00.000Z")
const readAt = new Date("2026-11-25T13:00:00.000Z")

const facts: DriftFacts = {
  sync_status: "in_sync",
  accepted_quantity: 10,
  mirakl_quantity: 3,
  sold_since_export: 0,
  exported_at: exportedAt,
  accepted_at: acceptedAt,
  proven_equal_at: null,
  mirakl_updated_at: later,
}

describe("decideDrift", () => {
  it.each<[string, Partial<DriftFacts>, string]>([
    ["a refused row", { sync_status: "rejected" }, "REJECTED"],
    ["a file on its way", { sync_status: "pending" }, "LATE"],
    [
      "one never exported",
      { sync_status: "never", accepted_quantity: null },
      "LATE",
    ],
    [
      "what was accepted, while the store moved on",
      { mirakl_quantity: 10 },
      "LATE",
    ],
    // A reading of a large catalogue takes minutes, and exports go on meanwhile.
    [
      "a file that was accepted after the offer was read",
      { accepted_at: new Date("2026-11-25T13:04:00.000Z") },
      "LATE",
    ],
    [
      "units sold after the file was applied",
      { mirakl_quantity: 8, sold_since_export: 2 },
      "SOLD_MEANWHILE",
    ],
    [
      "units sold before it was applied, and put back by it",
      { mirakl_quantity: 10, sold_since_export: 2 },
      "SOLD_MEANWHILE",
    ],
    [
      "units of which some were sold before and some after",
      { mirakl_quantity: 9, sold_since_export: 2 },
      "SOLD_MEANWHILE",
    ],
    [
      "more gone than was sold",
      { mirakl_quantity: 3, sold_since_export: 2 },
      "EDITED_IN_PORTAL",
    ],
    ["an edit", {}, "EDITED_IN_PORTAL"],
    ["an edit to more", { mirakl_quantity: 99 }, "EDITED_IN_PORTAL"],
    [
      "an offer that has not changed since the export",
      { mirakl_updated_at: earlier },
      "UNKNOWN",
    ],
    [
      "an offer of which nobody knows when it changed",
      { mirakl_updated_at: null },
      "UNKNOWN",
    ],
    [
      "an edit of an offer that showed what was accepted, where Mirakl tells no moments (OF21)",
      { mirakl_updated_at: null, proven_equal_at: later },
      "EDITED_IN_PORTAL",
    ],
    [
      "an offer that was equal before, and never showed what was accepted since",
      { mirakl_updated_at: null, proven_equal_at: earlier },
      "UNKNOWN",
    ],
    [
      "an edit of an offer whose quantity was never sent, only found equal",
      { accepted_at: null, mirakl_updated_at: null, proven_equal_at: earlier },
      "EDITED_IN_PORTAL",
    ],
  ])("tells %s", (_, given, cause) => {
    expect(decideDrift({ ...facts, ...given }, readAt)).toBe(cause)
  })
})

describe("mustBeSentAgain", () => {
  it("sends what a delta would leave out", () => {
    expect(mustBeSentAgain("EDITED_IN_PORTAL")).toBe(true)
    expect(mustBeSentAgain("SOLD_MEANWHILE")).toBe(true)
    expect(mustBeSentAgain("UNKNOWN")).toBe(true)
    expect(mustBeSentAgain("LATE")).toBe(false)
    expect(mustBeSentAgain("REJECTED")).toBe(false)
  })
})
