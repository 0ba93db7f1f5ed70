import { decideTracking, type CarrierSettings } from "../decide-tracking"
import type { FulfillmentFacts } from "../shipment-facts"

const parcel = (number: string | null, url = ""): FulfillmentFacts => ({
  id: "ful_1",
  shipped_at: new Date(0),
  canceled_at: null,
  provider_id: "fp_1",
  shipping_option_id: "so_1",
  shipping_option_name: "DHL Express",
  items: [],
  labels: [{ tracking_number: number, tracking_url: url }],
})
const mapped = (fields: Partial<CarrierSettings["mappings"][number]>) => [
  {
    shipping_option_id: null,
    provider_id: null,
    carrier_code: null,
    carrier_name: null,
    tracking_url: null,
    rank: 0,
    ...fields,
  },
]
const DHL = {
  code: "DHL",
  label: "DHL",
  tracking_url: "https://dhl.example/{trackingId}",
}
const POST = { code: "POST", label: "Post", tracking_url: null }
const settings = (given: Partial<CarrierSettings>): CarrierSettings => ({
  mappings: [],
  registered: [DHL, POST],
  unregistered_carriers: false,
  ...given,
})

describe("decideTracking", () => {
  it.each([
    [
      "a registered carrier by code",
      parcel(" 1 ", "https://shop.example/1"),
      settings({ mappings: mapped({ carrier_code: "DHL" }) }),
      { carrier_code: "DHL", tracking_number: "1" },
    ],
    [
      "a code that can't be checked yet",
      parcel("1"),
      settings({ mappings: mapped({ carrier_code: "NEW" }), registered: [] }),
      { carrier_code: "NEW", tracking_number: "1" },
    ],
    [
      "an unregistered carrier with the mapping's URL",
      parcel("A/1", "https://shop.example/1"),
      settings({
        unregistered_carriers: true,
        mappings: mapped({
          carrier_name: "Bike",
          tracking_url: "https://bike.example/{trackingId}",
        }),
      }),
      {
        carrier_name: "Bike",
        tracking_number: "A/1",
        tracking_url: "https://bike.example/A%2F1",
      },
    ],
    [
      "the shipping option's name with the label's URL, where nothing is mapped",
      parcel("1", "https://shop.example/1"),
      settings({ unregistered_carriers: true }),
      {
        carrier_name: "DHL Express",
        tracking_number: "1",
        tracking_url: "https://shop.example/1",
      },
    ],
    [
      "a carrier without a number, where it can go without",
      parcel(null),
      settings({ mappings: mapped({ carrier_code: "POST" }) }),
      { carrier_code: "POST" },
    ],
    [
      "nothing without a number, where the carrier needs one",
      parcel(null),
      settings({ mappings: mapped({ carrier_code: "DHL" }) }),
      null,
    ],
    ["nothing without number and mapping", parcel(""), settings({}), null],
  ])("tells %s", (_, given, known, tracking) => {
    expect(decideTracking(given, known, false)).toEqual({
      kind: "tracking",
      tracking,
      others: [],
    })
  })

  it("holds a parcel without the number that its shipping type needs", () => {
    expect(
      decideTracking(
        parcel(" "),
        settings({ mappings: mapped({ carrier_code: "POST" }) }),
        true
      )
    ).toEqual({ kind: "held", reason: "TRACKING_MISSING", details: {} })
  })

  it.each([
    ["no mapping", [], null],
    ["a code that the marketplace lacks", mapped({ carrier_code: "X" }), "X"],
    ["a name that it does not take", mapped({ carrier_name: "dhl" }), null],
  ])("holds a parcel with %s and suggests a carrier", (_, mappings, code) => {
    expect(decideTracking(parcel("1"), settings({ mappings }), false)).toEqual({
      kind: "held",
      reason: "CARRIER_UNMAPPED",
      details: {
        shipping_option_id: "so_1",
        shipping_option_name: "DHL Express",
        provider_id: "fp_1",
        tracking_number: "1",
        unknown_carrier_code: code,
        suggestion: { carrier_code: "DHL", label: "DHL" },
      },
    })
  })
})
