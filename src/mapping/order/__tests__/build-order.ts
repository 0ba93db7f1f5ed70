import type { MiraklOrder, MiraklOrderLine } from "../../../mirakl-api"
import { orderSchema } from "../../../mirakl-api/schemas/order"
import { createVariantMatcher } from "../match-variant"
import type { OrderImportContext } from "../order-import-context"
import type { OrderVariant } from "../order-variant"

export type Given = Record<string, unknown>

/** A line as OR11 sends it: one unit of SKU-1 for 10. */
export function givenLine(changes: Given = {}): Given {
  return {
    order_line_id: "O-1-A-1",
    order_line_index: 1,
    order_line_state: "SHIPPING",
    offer_id: 1,
    offer_sku: "SKU-1",
    product_title: "Thing",
    quantity: 1,
    price_unit: 10,
    price: 10,
    shipping_price: 0,
    ...changes,
  }
}

/** An order as the wire client reads it; null takes a field away. */
export function buildOrder(changes: Given = {}): MiraklOrder {
  return orderSchema.parse({
    order_id: "O-1-A",
    commercial_id: "O-1",
    order_state: "SHIPPING",
    order_tax_mode: "TAX_INCLUDED",
    currency_iso_code: "EUR",
    created_date: "2026-05-02T10:00:00Z",
    last_updated_date: "2026-05-02T11:00:00Z",
    customer_debited_date: "2026-05-02T10:30:00Z",
    customer_notification_email: "relay@notification.example",
    channel: { code: "FR", label: "France" },
    shipping_type_code: "STD",
    shipping_type_label: "Standard",
    customer: {
      customer_id: "C-1",
      firstname: "Camille",
      lastname: "Exemple",
      billing_address: givenAddress(),
      shipping_address: givenAddress(),
    },
    order_lines: [givenLine()],
    ...changes,
  })
}

export function firstLineOf(order: MiraklOrder): MiraklOrderLine {
  const [line] = order.order_lines
  if (!line) {
    throw new Error(`${order.order_id} has no line.`)
  }
  return line
}

export function givenAddress(changes: Given = {}): Given {
  return {
    firstname: "Camille",
    lastname: "Exemple",
    street_1: "1 rue de la Paix",
    zip_code: "75002",
    city: "Paris",
    country: "France",
    country_iso_code: "FRA",
    ...changes,
  }
}

export function buildVariant(sku: string): OrderVariant {
  return {
    id: `variant_${sku}`,
    sku,
    title: "Standard",
    barcode: null,
    thumbnail: null,
    manage_inventory: true,
    allow_backorder: false,
    product: {
      id: `prod_${sku}`,
      title: "Store's thing",
      subtitle: null,
      description: null,
      handle: null,
      thumbnail: null,
      type_id: null,
      type: null,
      collection: null,
      has_shipping_profile: true,
    },
    inventory_items: [],
  }
}

/** A store that sells SKU-1 to SKU-3 in euro. */
export function buildContext(
  changes: Partial<OrderImportContext> = {},
  settings: Partial<OrderImportContext["settings"]> = {}
): OrderImportContext {
  return {
    shop_key: "shop.example/2000",
    settings: {
      order_states: ["SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"],
      import_orders_created_after: null,
      existing_orders: "skip",
      sales_channel_id: "sc_1",
      region_id: "reg_eur",
      stock_location_ids: ["sloc_1"],
      shipping_option_id: "so_1",
      buyer_email: "undeliverable",
      tax_system: "marketplace",
      create_company: false,
      ...settings,
    },
    channel_mappings: [],
    country_mappings: [],
    workflow_rules: [],
    regions: new Map([
      ["reg_eur", "eur"],
      ["reg_gbp", "gbp"],
    ]),
    sales_channel_ids: new Set(["sc_1", "sc_2"]),
    stock_location_ids: new Set(["sloc_1"]),
    matchVariant: createVariantMatcher(
      [],
      ["SKU-1", "SKU-2", "SKU-3"].map(buildVariant)
    ),
    ...changes,
  }
}
