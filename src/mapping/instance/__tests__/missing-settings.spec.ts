import { missingSettings } from "../missing-settings"

describe("missingSettings", () => {
  it("names what is still to be chosen", () => {
    expect(
      missingSettings({
        sales_channel_id: null,
        region_id: "reg_1",
        stock_location_ids: [],
      })
    ).toEqual(["sales_channel_id", "stock_location_ids"])
  })

  it("is content when all is there", () => {
    expect(
      missingSettings({
        sales_channel_id: "sc_1",
        region_id: "reg_1",
        stock_location_ids: ["sloc_1"],
      })
    ).toEqual([])
  })
})
