import type { AdminApi } from "./admin-api"
import type { DemoStore } from "./demo-store"

/** A shop of the demo marketplace and how the demo connects it. */
export type DemoShopSettings = {
  shop_id: string
  name: string
  carrier_code: string
  /** Index of the store's sales channel for each Mirakl channel that has its own. */
  channels: Record<string, number>
  /** What is shipped: line quantities of an order by SKU; an empty list ships all. */
  shipments: {
    mirakl_order_id: string
    quantities: Record<string, number>
    tracking_number: string
  }[]
}

export const DEMO_SHOPS: readonly DemoShopSettings[] = [
  {
    shop_id: "2001",
    name: "Place Maison (FR, BE)",
    carrier_code: "COLISSIMO",
    channels: { BE: 1 },
    shipments: [
      // The same SKU stands on two of its lines.
      {
        mirakl_order_id: "FRBE900001-A",
        quantities: {},
        tracking_number: "6A0000000001",
      },
      // A part only: two of four.
      {
        mirakl_order_id: "FRBE900006-A",
        quantities: { "MD-TAIE-65B": 2 },
        tracking_number: "6A0000000002",
      },
    ],
  },
  {
    shop_id: "2002",
    name: "Heimwerk (DE, AT)",
    carrier_code: "DHL",
    channels: { AT: 1 },
    shipments: [
      {
        mirakl_order_id: "DEAT000001-A",
        quantities: {},
        tracking_number: "JD0000000003",
      },
    ],
  },
]

export type DemoInstance = {
  id: string
  status: string
  shop_id: string | null
}

/** The instance of a shop: the one of an earlier start, or a new one, tested and confirmed. */
export async function connectShop(
  api: AdminApi,
  shop: DemoShopSettings,
  store: DemoStore,
  marketplace: { url: string; apiKey: string }
): Promise<DemoInstance> {
  const { instances } = await api.get<{ instances: DemoInstance[] }>(
    `/admin/mirakl/instances?shop_id=${shop.shop_id}`
  )
  const known = instances.find(({ status }) => status !== "archived")
  const instance =
    known ?? (await createInstance(api, shop, store, marketplace))
  if (instance.status !== "draft") {
    return instance
  }
  const path = `/admin/mirakl/instances/${instance.id}`
  await api.post(`${path}/test`)
  await api.post(`${path}/carrier-mappings`, {
    carrier_mappings: [{ carrier_code: shop.carrier_code }],
  })
  await api.post(`${path}/channel-mappings`, {
    channel_mappings: Object.entries(shop.channels).map(([code, index]) => ({
      channel_code: code,
      sales_channel_id: store.sales_channel_ids[index],
    })),
  })
  const confirmed = await api.post<{ instance: DemoInstance }>(
    `${path}/confirm`
  )
  return confirmed.instance
}

async function createInstance(
  api: AdminApi,
  shop: DemoShopSettings,
  store: DemoStore,
  marketplace: { url: string; apiKey: string }
): Promise<DemoInstance> {
  const { instance } = await api.post<{ instance: DemoInstance }>(
    "/admin/mirakl/instances",
    {
      name: shop.name,
      label: "sandbox",
      marketplace_url: marketplace.url,
      api_key: marketplace.apiKey,
      shop_id: shop.shop_id,
      sales_channel_id: store.sales_channel_ids[0],
      region_id: store.region_id,
      stock_location_ids: store.stock_location_ids,
      shipping_option_id: store.shipping_option_id,
      // The demo's orders were placed before the shop was connected.
      import_orders_created_after: "2020-01-01T00:00:00Z",
      log_level: "all",
    }
  )
  return instance
}
