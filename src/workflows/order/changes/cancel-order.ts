import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { unitsThatLeft } from "../../../mapping/order/has-left"
import { bookRefund } from "./book-refund"
import { cancelFulfillments } from "./cancel-fulfillments"
import { NOTHING, type FollowedOrder, type Following } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

/**
 * Cancels the order that the marketplace cancelled: its open fulfilments, its
 * reservations and its payment, or what was paid goes back. Goods that have
 * left, also by the portal and between two imports, are not called back by a
 * computer: a person is told.
 *
 * Core's workflows do it; what is cancelled already tells them to do nothing.
 * What was paid is given back before: core's refund, its transaction and its
 * credit line are three writes, and a run that died between them would leave
 * the rest undone.
 */
export async function cancelFollowedOrder(
  container: MedusaContainer,
  order: FollowedOrder
): Promise<Following> {
  const { order_id, facts, payload } = order
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
  const { busy, interrupted } = await cancelFulfillments(container, order)
  if (busy.length || interrupted.length) {
    return {
      changes: [],
      ...(interrupted.length && {
        flags: { CANCELATION_INTERRUPTED: { fulfillments: interrupted } },
      }),
      is_unfinished: true,
    }
  }
  await giveAllBack(container, order)
  await cancelOrderWorkflow(container).run({
    input: { order_id, no_notification: true },
  })
  return { changes: ["canceled"], clears: ["CANCELATION_INTERRUPTED"] }
}

async function giveAllBack(
  container: MedusaContainer,
  { order_id, mirakl_order_id }: FollowedOrder
): Promise<void> {
  const facts = (await readOrderFacts(container, [order_id])).get(order_id)
  if (!facts) {
    return
  }
  const paid = MathBN.sum(
    0,
    ...facts.payments.map(({ captured, refunded }) =>
      MathBN.sub(captured, refunded)
    )
  )
  // Also where nothing is left: a refund may lack its transaction.
  await bookRefund(container, facts, {
    key: "canceled",
    amount: paid.toFixed(),
    note: "Cancelled on Mirakl",
    reference: "mirakl_cancelation",
    reference_id: mirakl_order_id,
  })
}
