import { paymentIdsOf, type PaymentIds } from "../order/to-payment"
import type { OrderFacts } from "./order-facts"

/**
 * The ids of the payment that stands for the marketplace's money. Core cancels
 * the first one when the store edits an order that is not paid yet: then the
 * second does.
 */
export function ownPaymentIds({
  id,
  payments,
}: Pick<OrderFacts, "id" | "payments">): PaymentIds {
  const first = paymentIdsOf(id)
  const isGone = payments.some(
    (payment) => payment.id === first.payment && payment.is_canceled
  )
  return isGone ? paymentIdsOf(id, "second") : first
}

/** Whether it was never made. */
export function lacksPayment(
  { payments }: Pick<OrderFacts, "payments">,
  ids: PaymentIds
): boolean {
  return !payments.some(({ id }) => id === ids.payment)
}
