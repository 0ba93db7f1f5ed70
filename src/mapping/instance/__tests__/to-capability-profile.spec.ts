import { toCapabilityProfile } from "../to-capability-profile"

describe("toCapabilityProfile", () => {
  it("reads what the platform says it can do", () => {
    expect(
      toCapabilityProfile({
        platform_name: "Maison",
        timezone: "Europe/Paris",
        features: {
          order_tax_mode: "TAX_EXCLUDED",
          order_workflows: { order_acceptance: "AUTOMATIC" },
          shipment: { multi_shipment: true, multi_part_item_shipment: true },
          disable_seller_alternative_carrier: false,
          offer_prices_decimals: "2",
        },
      })
    ).toMatchObject({
      order_acceptance: "AUTOMATIC",
      multi_shipment: true,
      multi_part_item_shipment: true,
      unregistered_carriers: true,
      order_tax_mode: "TAX_EXCLUDED",
      offer_prices_decimals: "2",
      timezone: "Europe/Paris",
    })
  })

  it("counts what a platform leaves out as not possible", () => {
    expect(toCapabilityProfile({})).toMatchObject({
      order_acceptance: null,
      multi_shipment: false,
      unregistered_carriers: false,
      addresses_before_acceptance: false,
      order_tax_mode: "TAX_INCLUDED",
    })
  })
})
