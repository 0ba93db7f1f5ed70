import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { bookOnSummaries } from "./book-on-summaries"

/** A movement of money on an order; its id follows from what moved it. */
export type OrderTransactionRow = {
  id: string
  order_id: string
  /** A decimal string; negative for money given back. */
  amount: string
  currency_code: string
  reference: "capture" | "refund"
  reference_id: string
}

/** Books those of the transactions that are not booked yet, each with its order's summary. */
export async function addTransactions(
  container: MedusaContainer,
  transactions: OrderTransactionRow[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  await createMissing(
    transactions,
    (rows) => orders.addOrderTransactions(rows.map((row) => ({ ...row }))),
    (ids) =>
      orders.listOrderTransactions(
        { id: ids },
        { select: ["id"], take: ids.length }
      )
  )
  await bookOnSummaries(container, transactions)
}
