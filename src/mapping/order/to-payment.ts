import { deriveMedusaId } from "./derive-medusa-id"

/** The ids of the rows of a payment. */
export type PaymentIds = Record<
  "collection" | "session" | "payment" | "capture",
  string
>

/**
 * The ids of an order's payment, which follow from the order's.
 *
 * @param keys name another payment of it than the first
 */
export function paymentIdsOf(orderId: string, ...keys: string[]): PaymentIds {
  return {
    collection: deriveMedusaId("pay_col", orderId, ...keys),
    session: deriveMedusaId("payses", orderId, ...keys),
    payment: deriveMedusaId("pay", orderId, ...keys),
    capture: deriveMedusaId("capt", orderId, ...keys),
  }
}

/** What has been paid of an order, by its own rows. */
export type OrderPaymentFacts = {
  order_id: string
  currency_code: string
  /** A decimal string in major units. */
  total: string
  is_captured: boolean
  /** Of another payment than the order's first. */
  ids?: PaymentIds
}

// The marketplace holds the money: Medusa's manual provider records it.
const PROVIDER_ID = "pp_system_default"

/**
 * The payment rows of an order, in the shape in which core leaves a manual
 * payment: captured, or authorized until the marketplace has debited the buyer.
 */
export function toPayment(facts: OrderPaymentFacts, now: Date) {
  const { total: amount, currency_code, is_captured } = facts
  const ids = facts.ids ?? paymentIdsOf(facts.order_id)
  return {
    order_id: facts.order_id,
    collection: {
      id: ids.collection,
      currency_code,
      amount,
      authorized_amount: amount,
      captured_amount: is_captured ? amount : 0,
      refunded_amount: 0,
      status: is_captured ? "completed" : "authorized",
      completed_at: is_captured ? now : null,
      payment_sessions: [
        {
          id: ids.session,
          amount,
          currency_code,
          provider_id: PROVIDER_ID,
          data: {},
          context: {},
          metadata: {},
          status: "authorized",
          authorized_at: now,
        },
      ],
      payments: [
        {
          id: ids.payment,
          amount,
          currency_code,
          provider_id: PROVIDER_ID,
          data: {},
          captured_at: is_captured ? now : null,
          payment_session: ids.session,
          captures: is_captured ? [{ id: ids.capture, amount }] : [],
        },
      ],
    },
  }
}
