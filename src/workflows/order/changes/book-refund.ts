import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import type { OrderFacts } from "../../../mapping/order-change/order-facts"
import { changeOrder } from "./change-order"
import { payBack, payBackTransactionId, type PayBack } from "./pay-back"

/** Money that an order no longer costs, and that is given back. */
export type BookedRefund = PayBack & {
  /** What on Mirakl it stands for. */
  reference: "mirakl_refund" | "mirakl_cancelation"
  reference_id: string
}

/**
 * Books a refund of the marketplace once, with or without goods: the order costs
 * so much less, and so much is given back.
 */
export async function bookRefund(
  container: MedusaContainer,
  facts: OrderFacts,
  { reference, reference_id, ...refund }: BookedRefund
): Promise<void> {
  const { key, amount } = refund
  const transactionId = payBackTransactionId(facts.id, key)
  if (facts.transaction_ids.includes(transactionId)) {
    return
  }
  // What the order has to give back already, as after an edit, is given back
  // first; only the rest makes it cost less.
  const owed = MathBN.max(MathBN.mult(facts.pending_difference, -1), 0)
  const credit = MathBN.sub(amount, owed)
  if (credit.gt(0)) {
    await changeOrder(container, {
      id: deriveMedusaId("ordch", facts.id, key),
      order_id: facts.id,
      change_type: "credit_line",
      actions: [
        {
          order_id: facts.id,
          action: "CREDIT_LINE_ADD",
          reference,
          reference_id,
          amount: credit.toNumber(),
        },
      ],
    })
  }
  await payBack(container, facts, refund)
}
