import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { Parcel } from "../../../mapping/order-change/plan-parcels"
import type { OrderInstance } from "../order-instance"
import type { FollowedOrder } from "./followed-order"
import { fulfilMiraklOrderWithoutStockWorkflow } from "./fulfil-without-stock"
import { groupParcel } from "./group-parcel"

/**
 * Fulfils the units of a parcel that left on Mirakl's side, from where they are
 * reserved: the stock moves with the fulfilment. Units at several locations, or
 * of several shipping profiles, make a fulfilment each.
 *
 * @returns the ids of the fulfillments
 */
export async function fulfilParcel(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  { key, items }: Parcel
): Promise<string[]> {
  const ids: string[] = []
  const metadata = { mirakl_change: parcelMark(order, key) }
  const { order_id } = order
  if (!order.moves_stock) {
    const { result } = await fulfilMiraklOrderWithoutStockWorkflow(
      container
    ).run({
      input: {
        order_id,
        items,
        location_id: instance.existing_location_ids[0] ?? "",
        shipping_option_id: instance.shipping_option_id,
        metadata,
      },
    })
    return [result.id]
  }
  const groups = await groupParcel(container, instance, order, items)
  for (const { location_id, shipping_option_id, items: units } of groups) {
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id,
        items: units,
        location_id: location_id ?? instance.existing_location_ids[0],
        shipping_option_id,
        no_notification: true,
        metadata,
      },
    })
    ids.push(result.id)
  }
  return ids
}

/** What the fulfilments of a parcel carry, for a run to know them by. */
export function parcelMark(
  { binding_id }: Pick<FollowedOrder, "binding_id">,
  key: string
): string {
  return `${binding_id}:${key}`
}
