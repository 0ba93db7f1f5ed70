import {
  buildOrder,
  buildVariant,
  firstLineOf,
  givenLine,
  type Given,
} from "./build-order"
import { toLineItem } from "../to-line-item"
import type { OrderVariant } from "../order-variant"

const itemOf = (
  line: Given,
  {
    order = {},
    variant = {},
  }: { order?: Given; variant?: Partial<OrderVariant> } = {}
) => {
  const miraklOrder = buildOrder({ order_lines: [givenLine(line)], ...order })
  return toLineItem(
    "shop.example/2000",
    miraklOrder,
    firstLineOf(miraklOrder),
    { ...buildVariant("SKU-1"), ...variant }
  )
}

describe("toLineItem", () => {
  it.each([
    [
      "unit × quantity",
      { quantity: 3, price_unit: 9.99, price: 29.97 },
      "9.99",
    ],
    ["another price", { quantity: 4, price_unit: 9.99, price: 39 }, "9.75"],
    ["no unit price", { quantity: 2, price_unit: null, price: 5 }, "2.5"],
    ["a free line", { quantity: 1, price_unit: 0, price: 0 }, "0"],
  ])("has the unit price that its price implies: %s", (_, line, expected) => {
    expect(itemOf(line)?.unit_price).toBe(expected)
  })

  it.each([
    ["TAX_INCLUDED", true],
    ["TAX_EXCLUDED", false],
    [null, true],
  ])("in tax mode %p includes its taxes: %p", (order_tax_mode, expected) => {
    expect(itemOf({}, { order: { order_tax_mode } })).toMatchObject({
      is_tax_inclusive: expected,
      is_custom_price: true,
      is_discountable: false,
    })
  })

  it("shows the title of the marketplace, else of the store, else the SKU", () => {
    expect(itemOf({})?.title).toBe("Thing")
    expect(itemOf({ product_title: null })?.title).toBe("Store's thing")
    expect(
      itemOf({ product_title: null }, { variant: { product: null } })?.title
    ).toBe("SKU-1")
  })

  it("needs shipping when its profile or one of its parts does", () => {
    const product = buildVariant("SKU-1").product
    const withoutProfile = product && {
      ...product,
      has_shipping_profile: false,
    }
    const part = {
      inventory_item_id: "iitem_1",
      required_quantity: 1,
      requires_shipping: true,
    }
    expect(itemOf({})?.requires_shipping).toBe(true)
    expect(
      itemOf({}, { variant: { product: withoutProfile } })?.requires_shipping
    ).toBe(false)
    expect(
      itemOf(
        {},
        { variant: { product: withoutProfile, inventory_items: [part] } }
      )?.requires_shipping
    ).toBe(true)
  })

  it("keeps what Mirakl said of it, to be found again", () => {
    expect(
      itemOf(
        { offer_id: 77, shipping_price: 4.9 },
        { order: { shipping_carrier_code: "UPS", shipping_company: "UPS" } }
      )?.metadata
    ).toEqual({
      mirakl_order_line_id: "O-1-A-1",
      mirakl_offer_id: "77",
      mirakl_offer_sku: "SKU-1",
      mirakl_shipping_price: 4.9,
      mirakl_shipping_type_code: "STD",
      mirakl_carrier_code: "UPS",
      mirakl_carrier_name: "UPS",
    })
  })

  it("is none when its taxes can't be expressed: a tax on nothing", () => {
    const taxes = [{ code: "VAT", amount: 2, rate: 20 }]
    expect(
      itemOf(
        { price: 0, price_unit: 0, taxes },
        { order: { order_tax_mode: "TAX_EXCLUDED" } }
      )
    ).toBeNull()
  })
})
