import { buildOrder, givenLine, type Given } from "./build-order"
import { toBinding } from "../to-binding"

const UPDATED_AT = new Date("2026-05-02T12:00:00Z")

const bind = (changes: Given = {}) =>
  toBinding(buildOrder(changes), "shop.example/2000", UPDATED_AT)

describe("toBinding", () => {
  it("keeps amounts as decimal strings, without the lines that are off", () => {
    const binding = bind({
      order_tax_mode: "TAX_EXCLUDED",
      order_lines: [
        givenLine({
          price: 10.1,
          price_unit: 10.1,
          shipping_price: 4.2,
          total_commission: 1.23,
          taxes: [{ code: "VAT", amount: 2.02, rate: 20 }],
          shipping_taxes: [{ code: "VAT", amount: 0.84, rate: 20 }],
        }),
        givenLine({
          order_line_id: "2",
          order_line_state: "REFUSED",
          price: 99,
          shipping_price: 9,
          total_commission: 9,
        }),
      ],
    })
    expect(binding).toMatchObject({
      total: "17.16",
      shipping_total: "4.2",
      commission_total: "1.23",
      tax_mode: "TAX_EXCLUDED",
      currency_code: "eur",
    })
    expect(binding.lines).toMatchObject([
      { price: "10.1", shipping_price: "4.2", commission: "1.23" },
      { mirakl_state: "REFUSED", price: "99" },
    ])
  })

  it("stands in for what a platform leaves out", () => {
    expect(
      bind({
        commercial_id: null,
        channel: null,
        created_date: null,
        last_updated_date: null,
        customer_debited_date: null,
        order_lines: [
          givenLine({
            offer_sku: null,
            order_line_index: null,
            price_unit: null,
            price: 9,
            quantity: 4,
          }),
        ],
      })
    ).toMatchObject({
      commercial_id: "O-1-A",
      channel_code: null,
      mirakl_created_at: UPDATED_AT.toISOString(),
      mirakl_updated_at: UPDATED_AT.toISOString(),
      customer_debited_at: null,
      can_cancel: false,
      lines: [
        { offer_sku: "", line_index: 0, unit_price: "2.25", commission: null },
      ],
    })
  })

  it("remembers what was ordered only of a line that nothing was cancelled on", () => {
    const canceled = givenLine({
      order_line_id: "2",
      quantity: 3,
      price: 30,
      cancelations: [{ id: "C-1", quantity: 1, amount: 10 }],
    })
    expect(bind({ order_lines: [givenLine(), canceled] }).lines).toMatchObject([
      { ordered_quantity: 1, ordered_price: "10" },
      { ordered_quantity: null, ordered_price: null, quantity: 2, price: "20" },
    ])
  })

  it("keeps the order as it was sent", () => {
    const payload = buildOrder({ total_price: 10 })
    expect(toBinding(payload, "shop.example/2000", UPDATED_AT).payload).toBe(
      payload
    )
  })
})
