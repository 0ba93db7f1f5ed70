import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOrder } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { toStoredOrder } from "../order/stored-order"
import { listUnheldLines } from "../order/units/list-unheld-lines"

/**
 * The orders of an instance that have sold units which nothing holds, with
 * those lines: nobody knows how many are left for an order that waits.
 *
 * @param waitingIds Mirakl's ids of the orders that wait: they are decided together
 */
export async function listUnheldOrders(
  container: MedusaContainer,
  instanceId: string,
  waitingIds: string[]
): Promise<MiraklOrder[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const waiting = new Set(waitingIds)
  const lines = (await listUnheldLines(container, instanceId)).filter(
    ({ order }) => !waiting.has(order)
  )
  if (!lines.length) {
    return []
  }
  const skus = new Set(lines.map(({ order, sku }) => `${order} ${sku}`))
  const bindings = await service.listMiraklOrders(
    {
      instance_id: instanceId,
      mirakl_order_id: [...new Set(lines.map(({ order }) => order))],
    },
    { select: ["id", "payload"], take: null }
  )
  return bindings.flatMap(({ payload }) => {
    const order = toStoredOrder(payload)
    return order
      ? [
          {
            ...order,
            order_lines: order.order_lines.filter(({ offer_sku }) =>
              skus.has(`${order.order_id} ${offer_sku ?? ""}`)
            ),
          },
        ]
      : []
  })
}
