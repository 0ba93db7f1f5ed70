import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { buildOrderPage } from "../orders/build-order-page"
import { checkOrders } from "../orders/check-orders"
import { createCoreOrder } from "../orders/core-order"
import { importPage } from "../orders/import-page"

const CORE_ORDERS = 20

export default async function measure(bench: Bench): Promise<Measurement> {
  let imported = 0
  const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
    subject: async (round) => {
      const orders = await importPage(bench, buildOrderPage(`IN-${round}`))
      imported += orders
      return orders
    },
    yardstick: async (round) => {
      for (const order of buildOrderPage(`CORE-${round}`).slice(
        0,
        CORE_ORDERS
      )) {
        await createCoreOrder(bench, order)
      }
      return CORE_ORDERS
    },
  })
  await checkOrders(bench, imported)
  return {
    value: ratio,
    facts: { orders_per_s: subject_per_s, core_orders_per_s: yardstick_per_s },
  }
}
