import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"

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

/**
 * Books those of the transactions that are not booked yet, each with its
 * order's summary. Of the orders of a call, core updates only the summaries
 * that have the version of the first: orders that were changed meanwhile are
 * booked in calls of their own.
 */
export async function addTransactions(
  container: MedusaContainer,
  transactions: OrderTransactionRow[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  for (const rows of await byVersion(container, transactions)) {
    await createMissing(
      rows,
      (missing) =>
        orders.addOrderTransactions(missing.map((row) => ({ ...row }))),
      (ids) =>
        orders.listOrderTransactions(
          { id: ids },
          { select: ["id"], take: ids.length }
        )
    )
  }
}

async function byVersion(
  container: MedusaContainer,
  transactions: OrderTransactionRow[]
): Promise<OrderTransactionRow[][]> {
  const ids = [...new Set(transactions.map(({ order_id }) => order_id))]
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: ids }, { select: ["id", "version"], take: ids.length })
  const versions = new Map(orders.map(({ id, version }) => [id, version]))
  const groups = new Map<number | undefined, OrderTransactionRow[]>()
  for (const row of transactions) {
    const version = versions.get(row.order_id)
    groups.set(version, [...(groups.get(version) ?? []), row])
  }
  return [...groups.values()]
}
