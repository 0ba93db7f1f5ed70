import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, PaymentEvents } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import { decideCapture } from "../../../mapping/order-change/decide-capture"
import { matchWorkflowRule } from "../../../mapping/order/match-workflow-rule"
import {
  paymentIdsOf,
  type PaymentIds,
} from "../../../mapping/order/to-payment"
import {
  lacksPayment,
  ownPaymentIds,
} from "../../../mapping/order-change/own-payment-ids"
import type { OrderInstance } from "../order-instance"
import { createMissing } from "../create-missing"
import { payOrders } from "../place/pay-orders"
import { addTransactions, type OrderTransactionRow } from "./add-transactions"
import { bookOnSummaries } from "./book-on-summaries"
import type { FollowedOrder } from "./followed-order"
import { paymentRows, type PaymentRows } from "./payment-rows"

type OpenCapture = {
  order: FollowedOrder
  ids: PaymentIds
  amount: string
  is_booked: boolean
}

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
  const open = orders.flatMap((order) => toOpenCapture(order, instance))
  // A run died, or core passed over the order, after its transaction was booked.
  await bookOnSummaries(
    container,
    open.filter(({ is_booked }) => is_booked).map(toTransaction)
  )
  const payments = paymentRows(container)
  const due = await withoutCaptured(
    payments,
    open.filter(({ is_booked }) => !is_booked)
  )
  if (!due.length) {
    return new Set()
  }
  await payOrders(
    container,
    due
      .filter(({ order, ids }) => lacksPayment(order.facts, ids))
      .map(({ order, ids, amount }) => ({
        order_id: order.order_id,
        currency_code: order.facts.currency_code,
        total: amount,
        is_captured: false,
        ids,
      })),
    now
  )
  await createMissing(
    due.map(({ ids, amount }) => ({
      id: ids.capture,
      payment: ids.payment,
      amount,
    })),
    (rows) => payments.createCaptures(rows),
    (ids) =>
      payments.listCaptures({ id: ids }, { select: ["id"], take: ids.length })
  )
  await payments.updatePayments(
    due.map(({ ids, amount }) => ({
      id: ids.payment,
      amount,
      captured_at: now,
    }))
  )
  await payments.upsertPaymentCollections(
    due.map(({ ids, amount }) => ({
      id: ids.collection,
      amount,
      authorized_amount: amount,
      captured_amount: amount,
      status: "completed" as const,
      completed_at: now,
    }))
  )
  await addTransactions(container, due.map(toTransaction))
  await container.resolve(Modules.EVENT_BUS).emit(
    due.map(({ ids }) => ({
      name: PaymentEvents.CAPTURED,
      data: { id: ids.payment },
    }))
  )
  return new Set(due.map(({ order }) => order.order_id))
}

// Of what nothing is captured, or of what a run that died had captured: it still
// lacks its transaction, or the summary's share of it.
function toOpenCapture(
  order: FollowedOrder,
  { workflow_rules, tax_system }: OrderInstance
): OpenCapture[] {
  const { facts, payload, order_id } = order
  const ids = ownPaymentIds(facts)
  const amount = decideCapture(order, tax_system)
  const captured = MathBN.sum(0, ...facts.payments.map((it) => it.captured))
  const isBooked = facts.transaction_ids.includes(
    captureTransactionId(order_id)
  )
  return facts.status !== "canceled" &&
    MathBN.gt(facts.pending_difference, 0) &&
    facts.payments.some(({ id }) => id === paymentIdsOf(order_id).payment) &&
    (!isBooked || captured.eq(amount)) &&
    matchWorkflowRule(payload, workflow_rules).capture
    ? [{ order, ids, amount, is_booked: isBooked }]
    : []
}

// A person may have captured by hand since the page was read. What a run that
// died had captured is booked as it is: Mirakl may have cancelled some of it since.
async function withoutCaptured(
  payments: PaymentRows,
  open: OpenCapture[]
): Promise<OpenCapture[]> {
  if (!open.length) {
    return []
  }
  const rows = await payments.listPayments(
    { id: open.map(({ ids }) => ids.payment) },
    { relations: ["captures"], take: open.length }
  )
  const byPayment = new Map(rows.map(({ id, captures }) => [id, captures]))
  return open.flatMap((due) => {
    const captures = byPayment.get(due.ids.payment) ?? []
    const own = captures.find(({ id }) => id === due.ids.capture)
    if (captures.some((it) => it !== own)) {
      return []
    }
    return own
      ? [{ ...due, amount: MathBN.convert(own.amount).toFixed() }]
      : [due]
  })
}

function toTransaction({
  order,
  ids,
  amount,
}: OpenCapture): OrderTransactionRow {
  return {
    id: captureTransactionId(order.order_id),
    order_id: order.order_id,
    amount,
    currency_code: order.facts.currency_code,
    reference: "capture",
    reference_id: ids.capture,
  }
}

// As the import names it, for an order that was paid when it came.
function captureTransactionId(orderId: string): string {
  return deriveMedusaId("ordtrx", orderId, "capture")
}
