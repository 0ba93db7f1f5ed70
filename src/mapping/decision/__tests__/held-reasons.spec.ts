import { describeHeld, HELD_REASONS, type HeldReason } from "../held-reasons"

describe("describeHeld", () => {
  it("puts the facts into the words", () => {
    expect(describeHeld("UNKNOWN_SKU", { skus: ["A-1", "A-2"] })).toEqual({
      message: "No variant of the store is linked to A-1, A-2.",
      remedy: HELD_REASONS.UNKNOWN_SKU.remedy,
    })
  })

  it("says so when a fact is missing", () => {
    expect(describeHeld("REGION_MISSING", { region_id: null }).message).toBe(
      "The region (none) of the order's channel does not exist."
    )
  })

  it.each(Object.keys(HELD_REASONS) as HeldReason[])(
    "has a message and a remedy for %s",
    (reason) => {
      const { message, remedy } = describeHeld(reason, {})
      expect(message).toMatch(/^[A-Z].*\.$/)
      expect(message).not.toContain("{")
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
  )
})
