import type { MedusaContainer } from "@medusajs/framework/types"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { unitsThatLeft } from "../../../mapping/order/has-left"
import { NOTHING, type FollowedOrder, type Following } from "./followed-order"

/**
 * Cancels the order that the marketplace cancelled: its open fulfilments, its
 * reservations and its payment, or what was paid goes back. Goods that have
 * left, also by the portal and between two imports, are not called back by a
 * computer: a person is told.
 *
 * Core's workflows do it; what is cancelled already tells them to do nothing.
 */
export async function cancelFollowedOrder(
  container: MedusaContainer,
  { order_id, facts, payload }: FollowedOrder
): Promise<Following> {
  if (facts.status === "canceled") {
    return NOTHING
  }
  const shipped = facts.fulfillments.filter(
    ({ is_shipped, is_canceled }) => is_shipped && !is_canceled
  )
  const units = shipped.length
    ? facts.items.reduce((sum, it) => sum + it.fulfilled_quantity, 0)
    : unitsThatLeft(payload)
  if (units > 0) {
    return {
      changes: [],
      flags: {
        CANCELED_AFTER_FULFILLMENT: {
          units,
          fulfillments: shipped.map(({ id }) => id),
        },
      },
    }
  }
  for (const { id } of facts.fulfillments.filter((it) => !it.is_canceled)) {
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id, fulfillment_id: id, no_notification: true },
    })
  }
  await cancelOrderWorkflow(container).run({
    input: { order_id, no_notification: true },
  })
  return { changes: ["canceled"] }
}
