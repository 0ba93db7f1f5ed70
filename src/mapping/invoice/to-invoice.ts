import { MathBN } from "@medusajs/framework/utils"

/** A postal address, as Medusa keeps it. */
export type InvoiceAddress = {
  company?: string | null
  first_name?: string | null
  last_name?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  country_code?: string | null
}

/** A Medusa order, as its invoice needs it; amounts in major units, as Medusa computes them. */
export type InvoicedOrder = {
  display_id: number
  currency_code: string
  billing_address?: InvoiceAddress | null
  shipping_address?: InvoiceAddress | null
  items: {
    title: string
    variant_sku?: string | null
    quantity: number
    subtotal: number
    tax_total: number
    total: number
  }[]
  shipping_subtotal: number
  shipping_tax_total: number
  shipping_total: number
  subtotal: number
  tax_total: number
  total: number
}

/** What stands on an invoice, as text. */
export type Invoice = {
  seller: string
  /** Label and value. */
  facts: [string, string][]
  billing: string[]
  shipping: string[]
  /** Title, quantity, net, tax, gross. */
  rows: [string, string, string, string, string][]
  totals: [string, string][]
}

export type InvoiceHead = {
  number: string
  issued_at: Date
  seller: string
  mirakl_order_id: string
}

/** Puts an order into the words and figures of its invoice. */
export function toInvoice(order: InvoicedOrder, head: InvoiceHead): Invoice {
  const money = (amount: number) => toMoney(amount, order.currency_code)
  const rows = order.items.map((item): Invoice["rows"][number] => [
    item.variant_sku ? `${item.title} (${item.variant_sku})` : item.title,
    String(item.quantity),
    money(item.subtotal),
    money(item.tax_total),
    money(item.total),
  ])
  return {
    seller: head.seller,
    facts: [
      ["Invoice", head.number],
      ["Date", head.issued_at.toISOString().slice(0, 10)],
      ["Order", `#${order.display_id}`],
      ["Marketplace order", head.mirakl_order_id],
    ],
    billing: toLines(order.billing_address ?? order.shipping_address),
    shipping: toLines(order.shipping_address),
    rows: [
      ...rows,
      ...(order.shipping_total
        ? [
            [
              "Shipping",
              "1",
              money(order.shipping_subtotal),
              money(order.shipping_tax_total),
              money(order.shipping_total),
            ] satisfies Invoice["rows"][number],
          ]
        : []),
    ],
    totals: [
      ["Net", money(MathBN.sub(order.total, order.tax_total).toNumber())],
      ["Tax", money(order.tax_total)],
      ["Total", money(order.total)],
    ],
  }
}

function toMoney(amount: number, currencyCode: string): string {
  const currency = currencyCode.toUpperCase()
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions()
  return `${amount.toFixed(digits)} ${currency}`
}

function toLines(address: InvoiceAddress | null | undefined): string[] {
  if (!address) {
    return []
  }
  const join = (...parts: (string | null | undefined)[]) =>
    parts.filter(Boolean).join(" ")
  return [
    join(address.company),
    join(address.first_name, address.last_name),
    join(address.address_1),
    join(address.address_2),
    join(address.postal_code, address.city),
    join(address.country_code?.toUpperCase()),
  ].filter((line) => line !== "")
}
