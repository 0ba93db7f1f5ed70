import { isChanged, isExported } from "../is-exported"

describe("isExported", () => {
  it.each<[string, boolean, string[], boolean]>([
    ["an active listing", true, [], true],
    ["a sold-out one", false, ["ZERO_QUANTITY"], true],
    [
      "one with less than its minimum order quantity",
      false,
      ["AVAILABLE_QUANTITY_LESS_THAN_MIN_ORDER_QUANTITY"],
      true,
    ],
    ["one of a closed shop", false, ["SHOP_NOT_OPEN"], true],
    ["one that is inactive for no given reason", false, [], true],
    ["one with a reason that is new to us", false, ["ON_THE_MOON"], true],
    ["one of a disabled product", false, ["PRODUCT_DISABLED"], false],
    ["one of a pending product", false, ["PRODUCT_STATUS_PENDING"], false],
    [
      "one in a forbidden category",
      false,
      ["CATEGORY_UNAUTHORIZED_TO_SELL"],
      false,
    ],
    ["one of a forbidden brand", false, ["BRAND_UNAUTHORIZED_TO_SELL"], false],
    [
      "a sold-out one of a disabled product",
      false,
      ["ZERO_QUANTITY", "PRODUCT_DISABLED"],
      false,
    ],
  ])("decides on %s", (_, active, inactivity_reasons, expected) => {
    expect(isExported({ active, inactivity_reasons })).toBe(expected)
  })
})

describe("isChanged", () => {
  it.each([
    ["never", null, 3, true],
    ["never", 3, 3, true],
    ["pending", 3, 3, true],
    ["rejected", 3, 3, true],
    ["in_sync", 3, 3, false],
    ["in_sync", 4, 3, true],
    ["in_sync", 0, 0, false],
  ] as const)(
    "of a listing %s at %s that computes as %s is %s",
    (sync_status, accepted_quantity, quantity, expected) => {
      expect(isChanged({ sync_status, accepted_quantity }, quantity)).toBe(
        expected
      )
    }
  )
})
