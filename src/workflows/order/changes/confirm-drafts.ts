import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { matchWorkflowRule } from "../../../mapping/order/match-workflow-rule"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { OrderInstance } from "../order-instance"
import type { FollowedOrder } from "./followed-order"

const KEY = "confirmed"

/**
 * Makes orders of the drafts that a rule now says to confirm, as of those that
 * the marketplace has debited meanwhile. Not by core's conversion, which taxes
 * and reserves anew. `order.placed` goes out at least once for each.
 *
 * @returns the ids of the orders that were confirmed
 */
export async function confirmDrafts(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: FollowedOrder[]
): Promise<Set<string>> {
  const due = orders.filter(
    ({ facts, payload }) =>
      facts.is_draft &&
      facts.status !== "canceled" &&
      matchWorkflowRule(payload, instance.workflow_rules).confirm
  )
  await confirmOrders(container, due, instance)
  return new Set(due.map(({ order_id }) => order_id))
}

/** Confirms draft orders. */
export async function confirmOrders(
  container: MedusaContainer,
  due: Pick<FollowedOrder, "binding_id" | "order_id">[],
  { emit_order_placed }: { emit_order_placed: boolean }
): Promise<void> {
  if (!due.length) {
    return
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  // The event goes first: what dies in between tells twice rather than never.
  if (emit_order_placed) {
    await container.resolve(Modules.EVENT_BUS).emit(
      due.map(({ order_id }) => ({
        name: OrderWorkflowEvents.PLACED,
        data: { id: order_id },
      }))
    )
  }
  await container.resolve(Modules.ORDER).updateOrders(
    due.map(({ order_id }) => ({
      id: order_id,
      status: "pending" as const,
      is_draft_order: false,
    }))
  )
  await service.orders.changes.record(
    due.map(({ binding_id }) => ({ binding_id, key: KEY }))
  )
}
