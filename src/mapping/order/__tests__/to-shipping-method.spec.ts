import { toShippingMethod } from "../to-shipping-method"
import { buildOrder, givenLine } from "./build-order"

const SHOP = "shop.example/2000"

describe("the shipping method of an order", () => {
  it("sums the shipping of the live lines, with its taxes and what Mirakl calls it", () => {
    const order = buildOrder({
      shipping_carrier_code: "UPS",
      order_tax_mode: "TAX_EXCLUDED",
      order_lines: [
        givenLine({
          shipping_price: 4.9,
          shipping_taxes: [{ code: "VAT", amount: 0.98, rate: 20 }],
        }),
        givenLine({ order_line_id: "2", shipping_price: 1 }),
        givenLine({
          order_line_id: "3",
          shipping_price: 9,
          order_line_state: "REFUSED",
        }),
      ],
    })
    expect(toShippingMethod(SHOP, order, "so_1")).toMatchObject({
      name: "Standard",
      amount: "5.9",
      is_tax_inclusive: false,
      shipping_option_id: "so_1",
      data: { mirakl_shipping_type_code: "STD", mirakl_carrier_code: "UPS" },
      tax_lines: [{ code: "VAT" }],
    })
  })

  it.each([
    [{ shipping_type_label: null }, "STD"],
    [
      { shipping_type_label: null, shipping_type_code: null },
      "Marketplace shipping",
    ],
  ])("is called something whatever Mirakl leaves out: %p", (changes, name) => {
    const method = toShippingMethod(SHOP, buildOrder(changes), null)
    expect(method).toMatchObject({ name })
    expect(method).not.toHaveProperty("shipping_option_id")
  })

  it("is none where its taxes have no amount to be on", () => {
    const order = buildOrder({
      order_lines: [
        givenLine({
          shipping_price: 0,
          shipping_taxes: [{ code: "VAT", amount: 1 }],
        }),
      ],
    })
    expect(toShippingMethod(SHOP, order, null)).toBeNull()
  })
})
