import type {
  BigNumberInput,
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { OrderTransactionRow } from "./add-transactions"

type Totals = Record<string, unknown>
type SummaryRow = {
  id: string
  order_id: string
  version: number
  totals: Totals
}

// The module has these methods, its interface does not name them.
type OrderRows = IOrderModuleService & {
  listOrderSummaries(
    filters: { order_id: string[] },
    config: { take: null }
  ): Promise<SummaryRow[]>
  updateOrderSummaries(rows: { id: string; totals: Totals }[]): Promise<unknown>
}

/**
 * Books transactions on the summaries that lack them. Of the orders of one
 * call, core's `addOrderTransactions` updates only those that have the version
 * of the first: an order that was changed since it came would stay unpaid.
 */
export async function bookOnSummaries(
  container: MedusaContainer,
  booked: OrderTransactionRow[]
): Promise<void> {
  const ids = [...new Set(booked.map(({ order_id }) => order_id))]
  if (!ids.length) {
    return
  }
  const service = container.resolve<OrderRows>(Modules.ORDER)
  const orders = await service.listOrders(
    { id: ids },
    { select: ["id", "version"], take: ids.length }
  )
  const summaries = await service.listOrderSummaries(
    { order_id: ids },
    { take: null }
  )
  const transactions = await service.listOrderTransactions(
    { order_id: ids },
    { select: ["order_id", "amount"], take: null }
  )
  const versions = new Map(orders.map(({ id, version }) => [id, version]))
  const amountsOf =
    (rows: { order_id: string; amount: BigNumberInput }[]) => (id: string) =>
      rows.flatMap((row) => (row.order_id === id ? row.amount : []))
  const allOf = amountsOf(transactions)
  const bookedOf = amountsOf(booked)
  const lacking = summaries.flatMap(({ id, order_id, version, totals }) => {
    const amounts = bookedOf(order_id)
    const missing = MathBN.sub(
      MathBN.sum(0, ...allOf(order_id)),
      amountOf(totals, "transaction_total")
    )
    return version === versions.get(order_id) &&
      !missing.isZero() &&
      missing.eq(MathBN.sum(0, ...amounts))
      ? [{ id, totals: withTransactions(totals, amounts) }]
      : []
  })
  if (lacking.length) {
    await service.updateOrderSummaries(lacking)
  }
}

// As core's `addOrderTransactions` has it.
function withTransactions(totals: Totals, amounts: BigNumberInput[]): Totals {
  const sum = MathBN.sum(0, ...amounts)
  const paid = amounts.filter((amount) => MathBN.gt(amount, 0))
  const refunded = amounts.filter((amount) => MathBN.lt(amount, 0))
  const changes = {
    paid_total: MathBN.sum(0, ...paid),
    refunded_total: MathBN.abs(MathBN.sum(0, ...refunded)),
    transaction_total: sum,
    pending_difference: MathBN.mult(sum, -1),
  }
  return Object.entries(changes).reduce<Totals>((changed, [name, change]) => {
    const value = MathBN.add(amountOf(totals, name), change)
    return {
      ...changed,
      [name]: value.toNumber(),
      [`raw_${name}`]: { value: value.toFixed(), precision: 20 },
    }
  }, totals)
}

function amountOf(totals: Totals, name: string): BigNumberInput {
  return (totals[`raw_${name}`] ?? totals[name] ?? 0) as BigNumberInput
}
