import { quantityOnMirakl } from "../quantity-on-mirakl"

describe("quantityOnMirakl", () => {
  it.each([
    ["in_sync", 5, 3, 5],
    ["in_sync", null, 3, 3],
    ["pending", 5, 3, 3],
    ["drifted", 5, 3, 3],
    ["rejected", 5, null, null],
    ["never", null, 3, 3],
  ] as const)(
    "%s, %j accepted and %j read, is %j",
    (sync_status, accepted_quantity, mirakl_quantity, expected) => {
      expect(
        quantityOnMirakl({ sync_status, accepted_quantity, mirakl_quantity })
      ).toBe(expected)
    }
  )
})
