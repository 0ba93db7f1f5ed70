import type { MiraklCarrierMapping } from "../types/mirakl-instance-lists"
import { toShippedWith, withCarrier } from "../lib/with-carrier"

const mapping = (
  values: Partial<MiraklCarrierMapping>
): MiraklCarrierMapping => ({
  shipping_option_id: null,
  provider_id: null,
  carrier_code: null,
  carrier_name: null,
  tracking_url: null,
  ...values,
})

describe("a person's answer about a carrier", () => {
  it("is about the shipping option, or the provider where no option is known", () => {
    expect(
      toShippedWith({ shipping_option_id: "so_1", provider_id: "manual" })
    ).toEqual({ shipping_option_id: "so_1", provider_id: null })
    expect(
      toShippedWith({ shipping_option_id: null, provider_id: "manual" })
    ).toEqual({ shipping_option_id: null, provider_id: "manual" })
    expect(toShippedWith(null)).toEqual({
      shipping_option_id: null,
      provider_id: null,
    })
  })

  it("comes before the other mappings, and replaces the one about the same", () => {
    const wrong = mapping({ shipping_option_id: "so_1", carrier_code: "GONE" })
    const narrow = mapping({
      shipping_option_id: "so_1",
      provider_id: "manual",
      carrier_code: "GONE",
    })
    const rest = mapping({ carrier_name: "Any", tracking_url: "https://x.y/" })
    const shipped = { shipping_option_id: "so_1", provider_id: null }
    expect(
      withCarrier([{ id: "mircam_1", ...narrow }, wrong, rest], shipped, "DHL")
    ).toEqual([
      mapping({ shipping_option_id: "so_1", carrier_code: "DHL" }),
      narrow,
      rest,
    ])
  })
})
