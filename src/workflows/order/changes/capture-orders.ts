import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, PaymentEvents } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import { matchWorkflowRule } from "../../../mapping/order/match-workflow-rule"
import { paymentIdsOf } from "../../../mapping/order/to-payment"
import type { OrderInstance } from "../order-instance"
import { createMissing } from "../create-missing"
import { addTransactions } from "./add-transactions"
import type { FollowedOrder } from "./followed-order"
import { paymentRows } from "./payment-rows"

type DueCapture = { order: FollowedOrder; payment_id: string; amount: string }

/**
 * Captures what the marketplace has debited meanwhile, where the rule says so:
 * what is still open of each order, in as many calls as there are kinds of
 * rows. The ids follow from the order's, so that nothing is captured twice.
 *
 * @returns the ids of the orders that were captured
 */
export async function captureOrders(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: FollowedOrder[],
  now: Date
): Promise<Set<string>> {
  const due = orders.flatMap((order) => toDueCapture(order, instance))
  if (!due.length) {
    return new Set()
  }
  const payments = paymentRows(container)
  await createMissing(
    due.map(({ order, payment_id, amount }) => ({
      id: paymentIdsOf(order.order_id).capture,
      payment: payment_id,
      amount,
    })),
    (rows) => payments.createCaptures(rows),
    (ids) =>
      payments.listCaptures({ id: ids }, { select: ["id"], take: ids.length })
  )
  await payments.updatePayments(
    due.map(({ payment_id, amount }) => ({
      id: payment_id,
      amount,
      captured_at: now,
    }))
  )
  await payments.upsertPaymentCollections(
    due.map(({ order, amount }) => ({
      id: paymentIdsOf(order.order_id).collection,
      amount,
      authorized_amount: amount,
      captured_amount: amount,
      status: "completed" as const,
      completed_at: now,
    }))
  )
  await addTransactions(
    container,
    due.map(({ order: { order_id, facts }, amount }) => ({
      id: captureTransactionId(order_id),
      order_id,
      amount,
      currency_code: facts.currency_code,
      reference: "capture" as const,
      reference_id: paymentIdsOf(order_id).capture,
    }))
  )
  await container.resolve(Modules.EVENT_BUS).emit(
    due.map(({ payment_id }) => ({
      name: PaymentEvents.CAPTURED,
      data: { id: payment_id },
    }))
  )
  return new Set(due.map(({ order }) => order.order_id))
}

// The order's own payment, of which nothing is captured: by us in a run that
// died, it still lacks its transaction.
function toDueCapture(
  order: FollowedOrder,
  { workflow_rules }: OrderInstance
): DueCapture[] {
  const { facts, payload, order_id } = order
  const ids = paymentIdsOf(order_id)
  const payment = facts.payments.find(({ id }) => id === ids.payment)
  const isOpen =
    facts.status !== "canceled" && MathBN.gt(facts.pending_difference, 0)
  const isBooked = facts.transaction_ids.includes(
    captureTransactionId(order_id)
  )
  const isUntouched =
    payment !== undefined &&
    (MathBN.eq(payment.captured, 0) ||
      MathBN.eq(payment.captured, facts.pending_difference))
  return payment &&
    isOpen &&
    isUntouched &&
    !isBooked &&
    !payment.is_canceled &&
    matchWorkflowRule(payload, workflow_rules).capture
    ? [{ order, payment_id: payment.id, amount: facts.pending_difference }]
    : []
}

// As the import names it, for an order that was paid when it came.
function captureTransactionId(orderId: string): string {
  return deriveMedusaId("ordtrx", orderId, "capture")
}
