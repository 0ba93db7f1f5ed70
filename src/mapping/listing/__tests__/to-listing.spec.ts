import type { MiraklOffer } from "../../../mirakl-api"
import { toListing } from "../to-listing"

function offer(given: Partial<MiraklOffer> = {}): MiraklOffer {
  return {
    offer_id: "2003",
    shop_sku: "SHIRT-M",
    product_sku: "MKP1",
    product_references: [],
    state_code: "11",
    channels: [],
    warehouses: [],
    inactivity_reasons: [],
    offer_additional_fields: [],
    ...given,
  }
}

describe("toListing", () => {
  it("takes every field from the full record", () => {
    const listing = toListing(
      offer({
        product_title: " Linen shirt ",
        product_brand: "Maison",
        description: "As new",
        category_code: "shirts",
        category_label: "Shirts",
        product_references: [
          { reference_type: "EAN", reference: "4006381333931" },
        ],
        logistic_class: { code: "M", label: "Medium" },
        channels: ["FR", "BE"],
        currency_iso_code: "EUR",
        price: 19.99,
        total_price: 23.99,
        quantity: 5,
        active: true,
        min_order_quantity: 1,
        max_order_quantity: 10,
        package_quantity: 2,
        leadtime_to_ship: 3,
        min_shipping_price: 4,
        min_shipping_type: "STD",
        min_shipping_zone: "FR1",
        fulfillment: { center: { code: "DEFAULT" } },
        offer_additional_fields: [{ code: "eco", type: "NUMERIC", value: 1 }],
      })
    )

    expect(listing).toEqual({
      offer_id: "2003",
      shop_sku: "SHIRT-M",
      product_sku: "MKP1",
      title: "Linen shirt",
      description: "As new",
      category_code: "shirts",
      category_label: "Shirts",
      ean: "4006381333931",
      upc: null,
      isbn: null,
      mpn: null,
      references: [{ type: "EAN", reference: "4006381333931" }],
      state_code: "11",
      logistic_class_code: "M",
      shipping_zone_code: "FR1",
      shipping_type_code: "STD",
      channels: ["FR", "BE"],
      price: 19.99,
      currency_code: "eur",
      mirakl_quantity: 5,
      active: true,
      inactivity_reasons: [],
      min_order_quantity: 1,
      max_order_quantity: 10,
      package_quantity: 2,
      lead_time_days: 3,
      extras: {
        product_brand: "Maison",
        logistic_class_label: "Medium",
        min_shipping_price: 4,
        total_price: 23.99,
        fulfillment_center_code: "DEFAULT",
        offer_additional_fields: [{ code: "eco", type: "NUMERIC", value: 1 }],
      },
    })
  })

  it("leaves what the platform does not give empty", () => {
    expect(
      toListing(offer({ product_sku: null, state_code: null, description: "" }))
    ).toMatchObject({
      product_sku: null,
      title: null,
      description: null,
      category_code: null,
      ean: null,
      state_code: null,
      logistic_class_code: null,
      shipping_zone_code: null,
      price: null,
      currency_code: null,
      mirakl_quantity: null,
      active: false,
      min_order_quantity: null,
      lead_time_days: null,
      extras: {},
    })
  })

  it("describes an offer without a text of its own by its product", () => {
    expect(
      toListing(offer({ description: " ", product_description: "Of linen" }))
        .description
    ).toBe("Of linen")
  })

  it("keeps the reasons of an inactive offer", () => {
    expect(
      toListing(offer({ active: false, inactivity_reasons: ["ZERO_QUANTITY"] }))
    ).toMatchObject({ active: false, inactivity_reasons: ["ZERO_QUANTITY"] })
  })
})
