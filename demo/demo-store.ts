import type { SeededStore } from "../integration-tests/fixtures/seed-store"

/** What the demo needs to know of its store after it was seeded. */
export type DemoStore = {
  region_id: string
  sales_channel_ids: [string, string]
  stock_location_ids: [string, string]
  shipping_option_id: string
}

export function toDemoStore(store: Omit<SeededStore, "variant">): DemoStore {
  return {
    region_id: store.region_id,
    sales_channel_ids: [store.sales_channel_id, store.other_sales_channel_id],
    stock_location_ids: store.stock_location_ids,
    shipping_option_id: store.shipping_option_id,
  }
}
