import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklShipment } from "../../../mirakl-api"
import { hasLeft } from "../../../mapping/order/has-left"
import { followCanceledUnits } from "../../order-action/hold-canceled-units"
import type { OrderInstance } from "../order-instance"
import { cancelFollowedOrder } from "./cancel-order"
import { followCancelations } from "./follow-cancelations"
import { followParcels } from "./follow-parcels"
import { followRefunds } from "./follow-refunds"
import { freeUnits } from "./free-units"
import { NOTHING, type FollowedOrder, type Following } from "./followed-order"

/** Does for one order what moves goods or gives money back, in an order that leaves nothing to undo. */
export async function followOrder(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  shipments: MiraklShipment[]
): Promise<Following> {
  if (order.payload.order_state === "CANCELED") {
    return cancelFollowedOrder(container, order)
  }
  if (order.facts.status === "canceled") {
    await followCanceledUnits(container, order.binding_id)
    return NOTHING
  }
  const canceled = await followCancelations(container, instance, order)
  const refunds = await followRefunds(container, order)
  // Also what a run that died has left: the refund was booked, its units stayed.
  if (order.lines.some(({ excluded }) => excluded > 0)) {
    await freeUnits(container, order)
  }
  const parcels = await followGoods(container, instance, order, shipments)
  return {
    changes: [
      ...canceled.changes,
      ...(refunds.length ? ["refunded"] : []),
      ...parcels.changes,
    ],
    flags: { ...canceled.flags, ...parcels.flags },
    clears: [...(canceled.clears ?? []), ...(parcels.clears ?? [])],
    is_unfinished: Boolean(canceled.is_unfinished || parcels.is_unfinished),
  }
}

// A draft ships nothing; what has left is followed once it is an order. Nor is
// anything shipped while it is not known what stays.
async function followGoods(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  shipments: MiraklShipment[]
): Promise<Following> {
  if (order.may_exclude_more) {
    return { ...NOTHING, is_unfinished: true }
  }
  if (order.facts.is_draft) {
    return {
      ...NOTHING,
      is_unfinished: hasLeft(order.payload) || shipments.length > 0,
    }
  }
  return followParcels(container, instance, order, shipments)
}
