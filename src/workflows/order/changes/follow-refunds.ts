import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import {
  listRefunds,
  type OrderRefund,
} from "../../../mapping/order-change/list-refunds"
import type { OrderFacts } from "../../../mapping/order-change/order-facts"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { changeOrder } from "./change-order"
import type { FollowedOrder } from "./followed-order"
import { payBack, payBackTransactionId } from "./pay-back"
import { readOrderFacts } from "./read-order-facts"

/**
 * Books each refund of the marketplace once, whole or in part, with or without
 * goods: the order costs so much less, and so much is given back.
 *
 * @returns what was done
 */
export async function followRefunds(
  container: MedusaContainer,
  order: FollowedOrder
): Promise<string[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const due = listRefunds(order.payload).filter(
    (refund) => !order.done.has(keyOf(refund))
  )
  for (const refund of due) {
    const key = keyOf(refund)
    // Each moves money: the next is decided with what is left.
    const facts = await readOrderFacts(container, [order.order_id])
    const current = facts.get(order.order_id)
    if (current) {
      await bookRefund(container, current, key, refund)
    }
    await service.orders.changes.record([
      { binding_id: order.binding_id, key, facts: { ...refund } },
    ])
  }
  return due.map(keyOf)
}

async function bookRefund(
  container: MedusaContainer,
  facts: OrderFacts,
  key: string,
  refund: OrderRefund
): Promise<void> {
  const transactionId = payBackTransactionId(facts.id, key)
  if (facts.transaction_ids.includes(transactionId)) {
    return
  }
  // What the order has to give back already, as after an edit, is given back
  // first; only the rest makes it cost less.
  const owed = MathBN.max(MathBN.mult(facts.pending_difference, -1), 0)
  const credit = MathBN.sub(refund.amount, owed)
  if (credit.gt(0)) {
    await changeOrder(container, {
      id: deriveMedusaId("ordch", facts.id, key),
      order_id: facts.id,
      change_type: "credit_line",
      actions: [
        {
          order_id: facts.id,
          action: "CREDIT_LINE_ADD",
          reference: "mirakl_refund",
          reference_id: refund.mirakl_refund_id,
          amount: credit.toNumber(),
        },
      ],
    })
  }
  await payBack(container, facts, {
    key,
    amount: refund.amount,
    note: `Mirakl refund ${refund.mirakl_refund_id}, reason ${refund.reason_code ?? "(none)"}`,
  })
}

function keyOf({ mirakl_refund_id }: OrderRefund): string {
  return `refund:${mirakl_refund_id}`
}
