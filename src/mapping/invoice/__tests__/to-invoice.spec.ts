import { toInvoice, type InvoicedOrder } from "../to-invoice"

const order: InvoicedOrder = {
  display_id: 17,
  currency_code: "eur",
  billing_address: {
    company: "Łódź Meble",
    first_name: "Zofia",
    last_name: "Przykład",
    address_1: "ul. Prosta 1",
    postal_code: "00-001",
    city: "Warszawa",
    country_code: "pl",
  },
  shipping_address: { last_name: "Exemple", city: "Paris", country_code: "fr" },
  items: [
    {
      title: "Mug",
      variant_sku: "MUG-RED",
      quantity: 2,
      subtotal: 20,
      tax_total: 4,
      total: 24,
    },
  ],
  shipping_subtotal: 5,
  shipping_tax_total: 1,
  shipping_total: 6,
  subtotal: 25,
  tax_total: 5.1,
  total: 30.3,
}
const head = {
  number: "MK-000012",
  issued_at: new Date("2026-05-02T10:00:00Z"),
  seller: "Maison",
  mirakl_order_id: "O-1-A",
}

describe("toInvoice", () => {
  it("says who sold what to whom, for how much", () => {
    expect(toInvoice(order, head)).toEqual({
      seller: "Maison",
      facts: [
        ["Invoice", "MK-000012"],
        ["Date", "2026-05-02"],
        ["Order", "#17"],
        ["Marketplace order", "O-1-A"],
      ],
      billing: [
        "Łódź Meble",
        "Zofia Przykład",
        "ul. Prosta 1",
        "00-001 Warszawa",
        "PL",
      ],
      shipping: ["Exemple", "Paris", "FR"],
      rows: [
        ["Mug (MUG-RED)", "2", "20.00 EUR", "4.00 EUR", "24.00 EUR"],
        ["Shipping", "1", "5.00 EUR", "1.00 EUR", "6.00 EUR"],
      ],
      totals: [
        ["Net", "25.20 EUR"],
        ["Tax", "5.10 EUR"],
        ["Total", "30.30 EUR"],
      ],
    })
  })

  it("has the decimals of the currency, and no row for free shipping", () => {
    const free = {
      shipping_subtotal: 0,
      shipping_tax_total: 0,
      shipping_total: 0,
    }
    const { rows } = toInvoice(
      { ...order, ...free, currency_code: "jpy" },
      head
    )
    expect(rows).toEqual([["Mug (MUG-RED)", "2", "20 JPY", "4 JPY", "24 JPY"]])
  })

  it("bills to where it is delivered when it knows no other address", () => {
    const { billing } = toInvoice({ ...order, billing_address: null }, head)
    expect(billing).toEqual(["Exemple", "Paris", "FR"])
  })
})
