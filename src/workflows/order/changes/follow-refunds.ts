import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  listRefunds,
  type OrderRefund,
} from "../../../mapping/order-change/list-refunds"
import type { OrderFacts } from "../../../mapping/order-change/order-facts"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { bookRefund } from "./book-refund"
import type { FollowedOrder } from "./followed-order"
import { payBack, payBackTransactionId } from "./pay-back"
import { readOrderFacts } from "./read-order-facts"

/**
 * Books each refund of the marketplace once, whole or in part. What was refunded
 * before it was captured here is given back once it is.
 *
 * @returns what was done
 */
export async function followRefunds(
  container: MedusaContainer,
  order: FollowedOrder
): Promise<string[]> {
  const refunds = listRefunds(order.payload)
  const due = refunds.filter((refund) => !order.done.has(keyOf(refund)))
  const late = await payBackLate(
    container,
    order,
    refunds.filter((refund) => order.done.has(keyOf(refund)))
  )
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  for (const refund of due) {
    const key = keyOf(refund)
    const current = await currentFacts(container, order)
    if (current) {
      await bookRefund(container, current, {
        key,
        amount: refund.amount,
        note: noteOf(refund),
        reference: "mirakl_refund",
        reference_id: refund.mirakl_refund_id,
      })
    }
    await service.orders.changes.record([
      { binding_id: order.binding_id, key, facts: { ...refund } },
    ])
  }
  return [...late, ...due.map(keyOf)]
}

// The order costs so much less already. No more goes back than is owed: a
// person may have captured less.
async function payBackLate(
  container: MedusaContainer,
  order: FollowedOrder,
  refunds: OrderRefund[]
): Promise<string[]> {
  const unpaid = refunds.filter(
    (refund) =>
      !order.facts.transaction_ids.includes(
        payBackTransactionId(order.order_id, keyOf(refund))
      )
  )
  const paid: string[] = []
  for (const refund of unpaid) {
    const facts = await currentFacts(container, order)
    const owed = MathBN.mult(facts?.pending_difference ?? 0, -1)
    if (!facts || owed.lte(0)) {
      break
    }
    const key = keyOf(refund)
    await payBack(container, facts, {
      key,
      amount: MathBN.min(refund.amount, owed).toFixed(),
      note: noteOf(refund),
    })
    paid.push(key)
  }
  return paid
}

// Each moves money: the next is decided with what is left.
async function currentFacts(
  container: MedusaContainer,
  { order_id }: FollowedOrder
): Promise<OrderFacts | undefined> {
  return (await readOrderFacts(container, [order_id])).get(order_id)
}

function noteOf({ mirakl_refund_id, reason_code }: OrderRefund): string {
  return `Mirakl refund ${mirakl_refund_id}, reason ${reason_code ?? "(none)"}`
}

function keyOf({ mirakl_refund_id }: OrderRefund): string {
  return `refund:${mirakl_refund_id}`
}
