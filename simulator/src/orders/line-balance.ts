import { roundMoney, sumMoney } from "../money"
import type { LineDeduction, Order, OrderLine } from "../state/order"

/** What can still be refunded or cancelled on a line, in its own tax mode. */
export type LineBalance = {
  amount: number
  shipping_amount: number
  quantity: number
}

export function computeLineBalance(line: OrderLine): LineBalance {
  const deductions: LineDeduction[] = [...line.refunds, ...line.cancelations]
  return {
    amount: roundMoney(line.price - sumMoney(deductions.map((d) => d.amount))),
    shipping_amount: roundMoney(
      line.shipping_price - sumMoney(deductions.map((d) => d.shipping_amount))
    ),
    quantity:
      line.quantity -
      line.cancelations.reduce((sum, entry) => sum + entry.quantity, 0),
  }
}

/** Nothing is left: neither goods nor shipping. */
export function isSettled(balance: LineBalance): boolean {
  return balance.amount <= 0 && balance.shipping_amount <= 0
}

/** Finds a line by its id, which is unique within a shop. */
export function findLineInShop(
  orders: ReadonlyMap<string, Order>,
  shopId: number,
  orderLineId: string
): { order: Order; line: OrderLine } | null {
  const isIt = (line: OrderLine) => line.order_line_id === orderLineId
  for (const { order_id, shop_id, lines } of orders.values()) {
    if (shop_id === shopId && lines.some(isIt)) {
      const order = orders.get(order_id)
      const line = order?.lines.find(isIt)
      return order && line ? { order, line } : null
    }
  }
  return null
}
