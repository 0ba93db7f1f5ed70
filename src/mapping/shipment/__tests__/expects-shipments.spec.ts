import { expectsShipments } from "../expects-shipments"

const binding = {
  status: "imported",
  mirakl_state: "SHIPPING",
  fulfillment_center_code: null,
}

describe("expectsShipments", () => {
  it.each([
    ["an imported order to ship", {}, true],
    [
      "one of the shop's own center",
      { fulfillment_center_code: "DEFAULT" },
      true,
    ],
    [
      "one that the marketplace ships",
      { fulfillment_center_code: "FBM" },
      false,
    ],
    ["one that left already", { mirakl_state: "SHIPPED" }, false],
    ["one that was cancelled", { mirakl_state: "CANCELED" }, false],
    ["one that is held", { status: "held" }, false],
  ])("decides on %s", (_, given, expected) => {
    expect(expectsShipments({ ...binding, ...given })).toBe(expected)
  })
})
