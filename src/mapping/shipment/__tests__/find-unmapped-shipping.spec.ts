import { findUnmappedShipping } from "../find-unmapped-shipping"

const carriers = [
  { code: "chrono", label: "Chronopost", tracking_url: null },
  { code: "UPS", label: "UPS", tracking_url: null },
]
const options = [
  { id: "so_1", name: "Chronopost 13h", provider_id: "manual_manual" },
  { id: "so_2", name: "Bike courier", provider_id: "bikes_bikes" },
]

const mapping = {
  shipping_option_id: null,
  provider_id: null,
  carrier_code: "UPS",
  carrier_name: null,
  tracking_url: null,
  rank: 0,
}

describe("findUnmappedShipping", () => {
  it("suggests a carrier for what no mapping covers", () => {
    expect(findUnmappedShipping(options, [], carriers)).toEqual([
      {
        shipping_option_id: "so_1",
        name: "Chronopost 13h",
        carrier_code: "chrono",
        carrier_label: "Chronopost",
      },
      {
        shipping_option_id: "so_2",
        name: "Bike courier",
        carrier_code: null,
        carrier_label: null,
      },
    ])
  })

  it.each([
    ["its option", { shipping_option_id: "so_1" }, ["so_2"]],
    ["its provider", { provider_id: "bikes_bikes" }, ["so_1"]],
    ["everything", {}, []],
  ])("leaves out what is mapped by %s", (_, by, left) => {
    const unmapped = findUnmappedShipping(
      options,
      [{ ...mapping, ...by }],
      carriers
    )
    expect(unmapped.map((it) => it.shipping_option_id)).toEqual(left)
  })
})
