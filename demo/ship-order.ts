import type { AdminApi } from "./admin-api"
import type { DemoInstance, DemoShopSettings } from "./shops"
import type { DemoStore } from "./demo-store"

type ImportedOrder = { id: string; order_id: string | null }
type StoreOrder = {
  id: string
  items: { id: string; variant_sku: string; quantity: number }[]
  fulfillments: { id: string }[]
}

/**
 * Packs and ships an imported order in the store, as its warehouse would; what
 * Mirakl learns of it is the plugin's affair.
 *
 * @throws when the order was not imported
 */
export async function shipOrder(
  api: AdminApi,
  instance: DemoInstance,
  shipment: DemoShopSettings["shipments"][number],
  store: DemoStore
): Promise<void> {
  const order = await findStoreOrder(api, instance, shipment.mirakl_order_id)
  if (!order) {
    throw new Error(`Order ${shipment.mirakl_order_id} was not imported.`)
  }
  // By an earlier start.
  if (order.fulfillments.length) {
    return
  }
  const partial = Object.keys(shipment.quantities).length > 0
  const items = order.items
    .map((item) => ({
      id: item.id,
      quantity: partial
        ? (shipment.quantities[item.variant_sku] ?? 0)
        : item.quantity,
    }))
    .filter(({ quantity }) => quantity > 0)
  const path = `/admin/orders/${order.id}/fulfillments`
  await api.post(path, {
    location_id: store.stock_location_ids[0],
    shipping_option_id: store.shipping_option_id,
    items,
  })
  const packed = await retrieveOrder(api, order.id)
  const [fulfillment] = packed.fulfillments
  if (!fulfillment) {
    throw new Error(`Order ${order.id} has no fulfillment after packing it.`)
  }
  await api.post(`${path}/${fulfillment.id}/shipments`, {
    items,
    labels: [
      {
        tracking_number: shipment.tracking_number,
        tracking_url: "#",
        label_url: "#",
      },
    ],
  })
}

async function findStoreOrder(
  api: AdminApi,
  instance: DemoInstance,
  miraklOrderId: string
): Promise<StoreOrder | null> {
  const { orders } = await api.get<{ orders: ImportedOrder[] }>(
    `/admin/mirakl/orders?instance_id=${instance.id}&mirakl_order_id=${miraklOrderId}`
  )
  const orderId = orders[0]?.order_id
  return orderId ? retrieveOrder(api, orderId) : null
}

async function retrieveOrder(api: AdminApi, id: string): Promise<StoreOrder> {
  const { order } = await api.get<{ order: StoreOrder }>(`/admin/orders/${id}`)
  return order
}
