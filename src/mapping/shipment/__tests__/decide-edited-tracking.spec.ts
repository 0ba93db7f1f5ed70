import { decideEditedTracking } from "../decide-edited-tracking"

const told = {
  carrier_code: "UPS",
  carrier_name: null,
  tracking_number: "N1",
}
const now = (tracking: Record<string, string> | null) => ({
  kind: "tracking" as const,
  tracking,
  others: [],
})

describe("decideEditedTracking", () => {
  it.each([
    ["nothing", now({ carrier_code: "UPS", tracking_number: "N1" }), false],
    ["the number", now({ carrier_code: "UPS", tracking_number: "N2" }), true],
    ["the carrier", now({ carrier_code: "DPD", tracking_number: "N1" }), true],
    ["away", now(null), false],
    ["the number away", now({ carrier_code: "UPS" }), false],
  ])("edited %s", (_, { kind, tracking, others }, isEdited) => {
    expect(decideEditedTracking(told, { kind, tracking, others })).toEqual(
      isEdited ? { kind, tracking } : null
    )
  })

  it.each([
    ["holds a new number", "N2", true],
    ["lets the number be that Mirakl has", "N1", false],
  ])("%s where the carrier is not mapped", (_, tracking_number, isHeld) => {
    const decision = {
      kind: "held" as const,
      reason: "CARRIER_UNMAPPED" as const,
      details: { tracking_number },
    }
    expect(decideEditedTracking(told, decision)).toEqual(
      isHeld ? decision : null
    )
  })
})
