import { describeHeldShipment } from "../describe-held-shipment"

describe("why a shipment waits", () => {
  it.each([
    [{}, "Map its shipping option or provider to a Mirakl carrier."],
    [
      { suggestion: { code: "UPS", label: "UPS" } },
      "Map its shipping option or provider to a Mirakl carrier. Suggestion: UPS.",
    ],
    [
      { suggestion: null },
      "Map its shipping option or provider to a Mirakl carrier.",
    ],
  ])("is told with the carrier that fits, if any: %p", (details, remedy) => {
    expect(
      describeHeldShipment({
        kind: "held",
        reason: "CARRIER_UNMAPPED",
        details,
      })
    ).toEqual({
      message: "No Mirakl carrier is known for the parcel.",
      remedy,
    })
  })
})
