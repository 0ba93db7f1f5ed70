import {
  chooseShippingOption,
  type ShippingNeed,
} from "../choose-shipping-option"

const option = (id: string, profile: string, provider = "manual_manual") => ({
  id,
  provider_id: provider,
  shipping_profile_id: profile,
})
const OPTIONS = [
  option("so_carrier", "sp_bulky", "carrier_dhl"),
  option("so_parcel", "sp_default"),
  option("so_letter", "sp_default"),
  option("so_pallet", "sp_bulky"),
]
const ships = (profile_id: ShippingNeed["profile_id"]) => ({
  requires_shipping: true,
  profile_id,
})

describe("chooseShippingOption", () => {
  it.each<[string, ShippingNeed, (string | null)[], string | null]>([
    ["the order's own", ships("sp_default"), ["so_letter"], "so_letter"],
    [
      "the instance's where the order's was deleted",
      ships("sp_default"),
      ["so_gone", "so_letter"],
      "so_letter",
    ],
    [
      "one of the goods' own profile, which orders no parcel",
      ships("sp_bulky"),
      ["so_parcel"],
      "so_pallet",
    ],
    [
      "none of a profile without options",
      ships("sp_cold"),
      ["so_parcel"],
      null,
    ],
    ["none without a profile", ships(null), ["so_parcel"], null],
    ["any of a product that is gone", ships(undefined), [null], "so_parcel"],
    [
      "any where nothing is shipped",
      { requires_shipping: false, profile_id: null },
      ["so_gone"],
      "so_parcel",
    ],
  ])("takes %s", (_, need, preferred, expected) => {
    expect(chooseShippingOption(need, OPTIONS, preferred)).toBe(expected)
  })

  it("takes one that may order a parcel where there is no other", () => {
    expect(
      chooseShippingOption(ships("sp_bulky"), OPTIONS.slice(0, 1), [])
    ).toBe("so_carrier")
  })
})
