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
    [
      "to a carrier that is not mapped",
      {
        kind: "held" as const,
        reason: "CARRIER_UNMAPPED" as const,
        details: {},
      },
      false,
    ],
  ])("edited %s", (_, decision, isEdited) => {
    expect(decideEditedTracking(told, decision)).toEqual(
      isEdited && "tracking" in decision ? decision.tracking : null
    )
  })
})
