import type { MiraklOrder } from "../../src/mirakl-api"
import { orderSchema } from "../../src/mirakl-api/schemas/order"
import { BENCH_PRODUCTS } from "../bench-products"

/** As OR11 gives at most. */
export const PAGE_SIZE = 100

const LINES_PER_ORDER = 2

/** A page of orders as OR11 sends it: two lines each, taxes, shipping, two addresses, debited. */
export function buildOrderPage(name: string): MiraklOrder[] {
  return Array.from({ length: PAGE_SIZE }, (_, index) =>
    orderSchema.parse(buildOrder(`${name}-${index}`, index))
  )
}

function buildOrder(id: string, index: number) {
  const lines = Array.from({ length: LINES_PER_ORDER }, (_, line) =>
    buildLine(`${id}-A-${line + 1}`, index * LINES_PER_ORDER + line)
  )
  const address = {
    firstname: "Camille",
    lastname: `Exemple ${index}`,
    street_1: `${index} rue de la Paix`,
    zip_code: "75002",
    city: "Paris",
    country: "France",
    country_iso_code: "FRA",
    phone: "+33100000000",
  }
  return {
    order_id: `${id}-A`,
    commercial_id: id,
    order_state: "SHIPPING",
    order_tax_mode: "TAX_EXCLUDED",
    currency_iso_code: "EUR",
    created_date: "2026-05-02T10:00:00Z",
    last_updated_date: "2026-05-02T11:00:00Z",
    customer_debited_date: "2026-05-02T10:30:00Z",
    channel: { code: "FR", label: "France" },
    shipping_type_code: "STD",
    shipping_type_label: "Standard",
    customer: {
      customer_id: `${id}-C`,
      firstname: "Camille",
      lastname: `Exemple ${index}`,
      billing_address: address,
      shipping_address: { ...address, street_1: `${index} quai de la Gare` },
    },
    order_lines: lines,
  }
}

function buildLine(id: string, index: number) {
  const quantity = (index % 2) + 1
  const unit = 9.99 + (index % 7)
  const price = Number((unit * quantity).toFixed(2))
  return {
    order_line_id: id,
    order_line_state: "SHIPPING",
    offer_id: index,
    offer_sku: BENCH_PRODUCTS[index % BENCH_PRODUCTS.length]?.sku,
    product_title: `Thing ${index}`,
    quantity,
    price_unit: Number(unit.toFixed(2)),
    price,
    shipping_price: 4.9,
    total_price: Number((price + 4.9).toFixed(2)),
    taxes: [
      { code: "VAT", rate: 20, amount: Number((price * 0.2).toFixed(2)) },
    ],
    shipping_taxes: [{ code: "VAT", rate: 20, amount: 0.98 }],
  }
}
