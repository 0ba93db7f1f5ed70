import type { TrackingDecision } from "../decide-tracking"
import { decideWholeOrder, type Parcel } from "../decide-whole-order"

const line = (id: string, quantity: number, mirakl_state = "SHIPPING") => ({
  mirakl_line_id: id,
  mirakl_state,
  quantity,
  line_item_id: id,
})
const tracked = (tracking_number?: string): TrackingDecision => ({
  kind: "tracking",
  tracking: tracking_number ? { carrier_code: "DHL", tracking_number } : null,
  others: [],
})
const held = (
  reason: "CARRIER_UNMAPPED" | "TRACKING_MISSING"
): TrackingDecision => ({ kind: "held", reason, details: {} })
const parcel = (
  day: number,
  quantities: Record<string, number>,
  tracking: TrackingDecision
): Parcel => ({
  shipped_at: new Date(Date.UTC(2026, 0, day)),
  lines: Object.entries(quantities).map(([order_line_id, quantity]) => ({
    order_line_id,
    quantity,
  })),
  tracking,
})

describe("decideWholeOrder", () => {
  const lines = [line("A", 2), line("B", 1), line("C", 5, "CANCELED")]

  it("waits for the units that are still here", () => {
    expect(
      decideWholeOrder(lines, [parcel(1, { A: 1 }, tracked("N1"))])
    ).toEqual({
      kind: "held",
      reason: "ORDER_PARTLY_SHIPPED",
      details: {
        still_to_ship: [
          { order_line_id: "A", quantity: 1 },
          { order_line_id: "B", quantity: 1 },
        ],
      },
    })
  })

  it.each([
    ["the last parcel", tracked("N1"), tracked("N2"), "N2"],
    ["the last with a number", tracked("N1"), tracked(), "N1"],
    [
      "the last that is not short of one",
      tracked("N1"),
      held("TRACKING_MISSING"),
      "N1",
    ],
    ["no parcel", tracked(), tracked(), undefined],
  ])("ships with the tracking of %s", (_, first, last, expected) => {
    const decision = decideWholeOrder(lines, [
      parcel(2, { A: 1, B: 1 }, last),
      parcel(1, { A: 1 }, first),
    ])

    expect(decision.kind).toBe("ship")
    expect(decision.kind === "ship" && decision.tracking?.tracking_number).toBe(
      expected
    )
  })

  it.each([
    ["whose last carrier is unmapped", tracked("N1"), held("CARRIER_UNMAPPED")],
    [
      "that has no number at all",
      held("TRACKING_MISSING"),
      held("TRACKING_MISSING"),
    ],
  ])("holds an order %s", (_, first, last) => {
    expect(
      decideWholeOrder(lines, [
        parcel(1, { A: 1 }, first),
        parcel(2, { A: 1, B: 1 }, last),
      ])
    ).toEqual(last)
  })
})
