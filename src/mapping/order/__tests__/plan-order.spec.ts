import { decideOrderImport } from "../decide-order-import"
import type { OrderImportContext } from "../order-import-context"
import { buildContext, buildOrder, givenLine } from "./build-order"

const plan = (
  order: Parameters<typeof buildOrder>[0],
  context: OrderImportContext = buildContext()
) => {
  const decision = decideOrderImport(buildOrder(order), context)
  if (decision.kind !== "import") {
    throw new Error(`Not imported: ${JSON.stringify(decision)}`)
  }
  return decision
}

describe("the Medusa order of a Mirakl order", () => {
  it("takes region and sales channel of its Mirakl channel before the instance's", () => {
    const context = buildContext({
      channel_mappings: [
        { channel_code: "UK", sales_channel_id: "sc_2", region_id: "reg_gbp" },
        { channel_code: "FR", sales_channel_id: "sc_2", region_id: null },
      ],
    })
    expect(plan({}, context).order).toMatchObject({
      sales_channel_id: "sc_2",
      region_id: "reg_eur",
    })
    expect(
      plan({ channel: { code: "UK" }, currency_iso_code: "GBP" }, context).order
    ).toMatchObject({ region_id: "reg_gbp", currency_code: "gbp" })
    expect(plan({ channel: null }, context).order).toMatchObject({
      sales_channel_id: "sc_1",
    })
  })

  it("leaves refused and cancelled lines out, though they keep their price", () => {
    const { order, lines } = plan({
      total_price: 40,
      order_lines: [
        givenLine(),
        givenLine({ order_line_id: "2", order_line_state: "REFUSED" }),
        givenLine({ order_line_id: "3", order_line_state: "CANCELED" }),
        givenLine({ order_line_id: "4", offer_sku: "SKU-1", quantity: 1 }),
      ],
    })
    expect(lines.map((line) => line.mirakl_line_id)).toEqual(["O-1-A-1", "4"])
    expect(order.transactions).toMatchObject([{ amount: "20" }])
    // The same SKU on two lines stays on two lines.
    expect(new Set(order.items.map((item) => item.id)).size).toBe(2)
  })

  it("believes the line's price where unit × quantity is another", () => {
    const { order } = plan({
      order_lines: [givenLine({ quantity: 3, price_unit: 3.5, price: 10 })],
    })
    expect(order.items).toMatchObject([
      { quantity: 3, unit_price: "3.33333333333333333333" },
    ])
    expect(order.transactions).toMatchObject([{ amount: "10" }])
  })

  it("makes a charged fee a line of its own, and leaves out one beside the price", () => {
    const fees = [{ code: "ECO", amount: 0.65 }]
    const charged = plan({
      order_lines: [givenLine({ fees, total_price: 10.65 })],
    })
    expect(charged.order.items).toMatchObject([
      { title: "Thing", unit_price: "10" },
      { title: "ECO", unit_price: "0.65", requires_shipping: false },
    ])
    const beside = plan({ order_lines: [givenLine({ fees, total_price: 10 })] })
    expect(beside.order.items).toHaveLength(1)
    expect(beside.order.transactions).toMatchObject([{ amount: "10" }])
  })

  it("sums shipping into one method and keeps each line's share", () => {
    const { order } = plan({
      shipping_carrier_code: "COLISSIMO",
      shipping_company: "Colissimo",
      order_lines: [
        givenLine({
          shipping_price: 4,
          shipping_taxes: [{ code: "VAT", amount: 0.5, rate: 20 }],
        }),
        givenLine({
          order_line_id: "2",
          shipping_price: 2,
          shipping_taxes: [{ code: "VAT", amount: 0.5, rate: 20 }],
        }),
      ],
    })
    expect(order.shipping_methods).toMatchObject([
      {
        name: "Standard",
        amount: "6",
        is_tax_inclusive: true,
        shipping_option_id: "so_1",
        data: { mirakl_carrier_code: "COLISSIMO" },
        tax_lines: [{ code: "VAT", rate: "20" }],
      },
    ])
    expect(order.items).toMatchObject([
      {
        metadata: {
          mirakl_shipping_price: 4,
          mirakl_carrier_code: "COLISSIMO",
        },
      },
      { metadata: { mirakl_shipping_price: 2 } },
    ])
  })

  it("keeps a buyer out of reach, at one address per buyer and shop", () => {
    const first = plan({})
    const second = plan({ order_id: "O-2-A" })
    const elsewhere = plan({}, buildContext({ shop_key: "other.example/1" }))
    expect(first.order.email).toMatch(/^buyer-[0-9a-z]{26}@mirakl\.invalid$/)
    expect(second.order.email).toBe(first.order.email)
    expect(second.order.customer_id).toBe(first.order.customer_id)
    expect(elsewhere.order.email).not.toBe(first.order.email)
    expect(elsewhere.order.id).not.toBe(first.order.id)
  })

  it("uses the relay address where the merchant wants it, and Mirakl gives one", () => {
    const context = buildContext({}, { buyer_email: "relay" })
    expect(plan({}, context).order.email).toBe("relay@notification.example")
    for (const missing of [null, "", "none"]) {
      const { order, customers } = plan(
        { customer_notification_email: missing },
        context
      )
      expect(order.email).toBe(customers[0].email)
    }
  })

  it("is a draft, or unpaid, as the rules say", () => {
    const rule = {
      rank: 0,
      payment_type: null,
      financial_status: "any" as const,
      confirm_order: false,
      capture_payment: false,
      create_invoice: false,
      upload_invoice: false,
    }
    expect(
      plan({}, buildContext({ workflow_rules: [rule] })).order
    ).toMatchObject({ status: "draft", is_draft_order: true, transactions: [] })
    expect(plan({}).order).toMatchObject({
      status: "pending",
      is_draft_order: false,
      no_notification: true,
    })
  })
})
