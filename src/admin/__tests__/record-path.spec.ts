import { recordPath } from "../lib/record-path"

describe("recordPath", () => {
  it.each([
    ["mirakl_order", "mirord_1", "/mirakl/orders/mirord_1"],
    ["mirakl_listing", "mirlst_1", "/mirakl/listings/mirlst_1"],
    ["order", "order_1", "/orders/order_1"],
    ["mirakl_instance", "mirin_1", undefined],
    ["mirakl_order", null, undefined],
    [null, "mirord_1", undefined],
  ])("leads from %s %s to %s", (reference_type, reference_id, path) => {
    expect(recordPath({ reference_type, reference_id })).toBe(path)
  })

  it("leads from a parcel to its order, where that is known", () => {
    const parcel = { reference_type: "fulfillment", reference_id: "ful_1" }
    expect(recordPath({ ...parcel, data: { binding_id: "mirord_1" } })).toBe(
      "/mirakl/orders/mirord_1"
    )
    expect(recordPath({ ...parcel, data: null })).toBeUndefined()
  })
})
