import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules, PaymentEvents } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import type { OrderFacts } from "../../../mapping/order-change/order-facts"
import { createMissing } from "../create-missing"
import { addTransactions } from "./add-transactions"
import { paymentRows } from "./payment-rows"

/** Money that the marketplace has given back. */
export type PayBack = {
  /** Names it within its order. */
  key: string
  amount: string
  note: string
}

/** The id of the transaction that books a pay back: there, all of it is done. */
export function payBackTransactionId(orderId: string, key: string): string {
  return deriveMedusaId("ordtrx", orderId, key)
}

/**
 * Records money given back on the order's payment: the refund, the collection,
 * and last the order's transaction. The marketplace has paid it, so no
 * provider is asked. Of what was never captured here nothing can come back.
 */
export async function payBack(
  container: MedusaContainer,
  { id: order_id, currency_code, payments }: OrderFacts,
  { key, amount: asked, note }: PayBack
): Promise<void> {
  const id = deriveMedusaId("ref", order_id, key)
  const rows = paymentRows(container)
  const [before] = await rows.listRefunds({ id: [id] }, { take: 1 })
  const payment = payments.find(({ captured }) => MathBN.gt(captured, 0))
  if (!payment) {
    return
  }
  const left = MathBN.sub(payment.captured, payment.refunded)
  const amount = before
    ? MathBN.convert(before.amount)
    : MathBN.min(left, asked)
  if (amount.lte(0)) {
    return
  }
  const refund = { id, payment: payment.id, amount: amount.toFixed(), note }
  await createMissing(
    [refund],
    (refunds) => rows.createRefunds(refunds),
    (ids) => rows.listRefunds({ id: ids }, { select: ["id"], take: ids.length })
  )
  await sumRefunds(container, payment)
  await addTransactions(container, [
    {
      id: payBackTransactionId(order_id, key),
      order_id,
      amount: amount.negated().toFixed(),
      currency_code,
      reference: "refund",
      reference_id: id,
    },
  ])
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: PaymentEvents.REFUNDED, data: { id: payment.id } })
}

async function sumRefunds(
  container: MedusaContainer,
  payment: { id: string; payment_collection_id: string }
): Promise<void> {
  const rows = paymentRows(container)
  const refunds = await rows.listRefunds(
    { payment_id: payment.id },
    { take: null }
  )
  await rows.upsertPaymentCollections([
    {
      id: payment.payment_collection_id,
      refunded_amount: MathBN.sum(
        0,
        ...refunds.map(({ amount }) => amount)
      ).toFixed(),
    },
  ])
}
