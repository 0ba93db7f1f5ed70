import type { MiraklExportedOffer } from "../../src/mirakl-api"

/** The SKU of a listing, and of the variant that sells it. */
export function benchSku(index: number): string {
  return `LRG-${String(index + 1).padStart(7, "0")}`
}

/** An offer as an export gives it, after its schema. */
export function exportedOffer(index: number): MiraklExportedOffer {
  return {
    offer_id: String(1_000_000 + index),
    shop_sku: benchSku(index),
    product_sku: `MKP${String(index).padStart(15, "0")}`,
    description: "New, in its box",
    quantity: index % 60,
    warehouses: [],
    active: true,
    deleted: false,
    prices: [{ origin_price: 5 + (index % 500), context: null }],
    currency_iso_code: "EUR",
    channels: ["FR", "BE"],
    state_code: "11",
    logistic_class: { code: "M" },
    min_order_quantity: 1,
    max_order_quantity: 100,
    package_quantity: 1,
    leadtime_to_ship: 2,
    min_shipping_price: 4.9,
    min_shipping_type: "STD",
    min_shipping_zone: "DOM1",
    favorite_rank: null,
    fulfillment: null,
    offer_additional_fields: [],
    last_updated: "2026-01-01T00:00:00.000Z",
  }
}
