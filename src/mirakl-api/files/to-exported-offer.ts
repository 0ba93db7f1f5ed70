import type { CsvRow } from "./csv-stream"

const CHANNEL_PRICE = /^price\[channel=(.+)\]$/

/**
 * (OF54) Brings a row of a CSV export into the form of the JSON export. Empty
 * cells are missing values; prices stay text, for the schema to read.
 */
export function toExportedOffer(row: CsvRow): Record<string, unknown> {
  const cell = (name: string) => row[name] || undefined
  return {
    offer_id: cell("offer-id"),
    shop_sku: cell("shop-sku"),
    product_sku: cell("product-sku"),
    description: cell("description"),
    quantity: cell("quantity"),
    active: cell("active"),
    deleted: cell("deleted"),
    prices: toPrices(row),
    currency_iso_code: cell("currency-iso-code"),
    channels: cell("channels")?.split("|"),
    state_code: cell("state-code"),
    logistic_class: { code: cell("logistic-class") },
    min_order_quantity: cell("min-order-quantity"),
    max_order_quantity: cell("max-order-quantity"),
    package_quantity: cell("package-quantity"),
    leadtime_to_ship: cell("leadtime-to-ship"),
    min_shipping_price: cell("min-shipping-price"),
    min_shipping_type: cell("min-shipping-type"),
    min_shipping_zone: cell("min-shipping-zone"),
    available_start_date: cell("available-start-date"),
    available_end_date: cell("available-end-date"),
    favorite_rank: cell("favorite-rank"),
    fulfillment: { center: { code: cell("fulfillment-center-code") } },
    date_created: cell("date-created"),
    last_updated: cell("last-updated"),
  }
}

// The default price comes first, then those of single channels.
function toPrices(row: CsvRow): Record<string, unknown>[] {
  const channels = Object.keys(row).flatMap(
    (name) => CHANNEL_PRICE.exec(name)?.[1] ?? []
  )
  return [
    toPrice(row, ""),
    ...channels.map((channel) => ({
      ...toPrice(row, `[channel=${channel}]`),
      context: { channel_codes: [channel.toUpperCase()] },
    })),
  ].filter((price) => price.origin_price !== undefined)
}

function toPrice(row: CsvRow, suffix: string) {
  const cell = (name: string) => row[`${name}${suffix}`] || undefined
  return {
    origin_price: cell("origin-price") ?? cell("price"),
    discount_price: cell("discount-price"),
    discount_start_date: cell("discount-start-date"),
    discount_end_date: cell("discount-end-date"),
  }
}
