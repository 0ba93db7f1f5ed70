import type { MiraklClient, MiraklShipment } from "../../../mirakl-api"
import { MiraklRequestError } from "../../../mirakl-api"
import { hasLeft } from "../../../mapping/order/has-left"
import type { FollowedOrder } from "./followed-order"

/**
 * (ST11) Reads the shipments of those orders of a page whose units may have
 * left without the store knowing, in one paged call.
 *
 * @returns by Mirakl order id; empty where the platform has no multi-shipment
 */
export async function fetchShipments(
  client: MiraklClient,
  orders: FollowedOrder[]
): Promise<Map<string, MiraklShipment[]>> {
  const byOrder = new Map<string, MiraklShipment[]>()
  const orderIds = orders.filter(mayHaveLeft).map((it) => it.mirakl_order_id)
  if (!orderIds.length) {
    return byOrder
  }
  try {
    for await (const page of client.shipments.iterateShipments({ orderIds })) {
      for (const shipment of page.shipments) {
        const list = byOrder.get(shipment.order_id) ?? []
        byOrder.set(shipment.order_id, [...list, shipment])
      }
    }
  } catch (error) {
    // The feature was switched off: the order alone tells.
    if (!(error instanceof MiraklRequestError)) {
      throw error
    }
    return new Map()
  }
  return byOrder
}

function mayHaveLeft({
  payload,
  settled,
  facts,
  begun_parcels,
}: FollowedOrder): boolean {
  const isOpen = facts.items.some(
    (item) => item.fee === null && item.fulfilled_quantity < item.quantity
  )
  return (
    (isOpen || begun_parcels.length > 0) &&
    facts.status !== "canceled" &&
    (hasLeft(settled) || payload.order_state === "SHIPPING")
  )
}
