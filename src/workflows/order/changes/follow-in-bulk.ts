import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { bisect } from "../bisect"
import { loadImportContext } from "../place/load-import-context"
import type { OrderInstance } from "../order-instance"
import { captureOrders } from "./capture-orders"
import { confirmDrafts } from "./confirm-drafts"
import { followAddresses } from "./follow-addresses"
import type { FollowedOrder } from "./followed-order"

/** What an order followed together with the others, or why it could not. */
export type FollowedInBulk = {
  changes: string[]
  failure?: { error: unknown }
}

/** Returns the ids of the orders that it changed. */
type BulkChange = (orders: FollowedOrder[]) => Promise<Set<string>>

/**
 * Lets the orders of a page that are not cancelled follow what can be done for
 * all of them at once: addresses, confirmation, capture. Each is tried again in
 * halves when it fails, so that a bad order fails alone; it goes no further.
 *
 * @returns by order id
 */
export async function followInBulk(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: FollowedOrder[]
): Promise<Map<string, FollowedInBulk>> {
  const live = orders.filter(
    ({ payload }) => payload.order_state !== "CANCELED"
  )
  const followed = new Map<string, FollowedInBulk>(
    live.map(({ order_id }) => [order_id, { changes: [] }])
  )
  if (!live.length) {
    return followed
  }
  const changes = await listBulkChanges(container, instance, live)
  for (const [name, change] of changes) {
    const open = live.filter(({ order_id }) => !followed.get(order_id)?.failure)
    const { failed } = await bisect(open, async (batch) => {
      for (const orderId of await change(batch)) {
        followed.get(orderId)?.changes.push(name)
      }
    })
    for (const { item, error } of failed) {
      const { changes: before = [] } = followed.get(item.order_id) ?? {}
      followed.set(item.order_id, { changes: before, failure: { error } })
    }
  }
  return followed
}

async function listBulkChanges(
  container: MedusaContainer,
  instance: OrderInstance,
  live: FollowedOrder[]
): Promise<[string, BulkChange][]> {
  const { clock } = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const context = await loadImportContext(
    container,
    instance,
    live.map(({ settled }) => settled)
  )
  return [
    ["address", (orders) => followAddresses(container, context, orders)],
    ["confirmed", (orders) => confirmDrafts(container, instance, orders)],
    [
      "captured",
      (orders) => captureOrders(container, instance, orders, clock.now()),
    ],
  ]
}
