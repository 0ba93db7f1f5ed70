import { toOrderTracking } from "../to-order-tracking"

describe("toOrderTracking", () => {
  it("calls the URL of an unregistered carrier carrier_url", () => {
    expect(
      toOrderTracking({
        carrier_name: "Bike",
        tracking_number: "1",
        tracking_url: "https://bike.example/1",
      })
    ).toEqual({
      carrier_name: "Bike",
      tracking_number: "1",
      carrier_url: "https://bike.example/1",
    })
  })

  it("leaves a registered carrier as it is", () => {
    expect(
      toOrderTracking({ carrier_code: "DHL", tracking_number: "1" })
    ).toEqual({ carrier_code: "DHL", tracking_number: "1" })
  })
})
