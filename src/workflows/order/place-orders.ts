import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { OrderPlan } from "../../mapping/order/plan-order"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { saveCustomers } from "./save-customers"

/** The Medusa order that a binding becomes. */
export type PlannedOrder = {
  binding_id: string
  mirakl_order_id: string
  plan: OrderPlan
}

/**
 * Creates those of the orders that do not exist yet, paid as they are, and
 * notes all of them on their bindings. The order's id is the fence: a second
 * one can't be written.
 */
export async function placeOrders(
  container: MedusaContainer,
  planned: PlannedOrder[]
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const orderModule = container.resolve(Modules.ORDER)
  const ids = planned.map(({ plan }) => plan.order.id)
  const existing = await orderModule.listOrders(
    { id: ids },
    { select: ["id"], withDeleted: true, take: ids.length }
  )
  const existingIds = new Set(existing.map(({ id }) => id))
  const missing = planned.filter(({ plan }) => !existingIds.has(plan.order.id))
  if (missing.length) {
    await saveCustomers(
      container,
      missing.map(({ plan }) => plan.customer)
    )
    // The module writes into what it is given; a failed batch is tried again.
    await orderModule.createOrders(
      structuredClone(missing.map(({ plan }) => plan.order))
    )
  }
  const variants = await variantsOfExisting(container, planned, existingIds)
  await service.orders.recordPlaced(
    planned.map(({ binding_id, plan }) => ({
      id: binding_id,
      order_id: plan.order.id,
      lines: plan.lines.map((line) => ({
        ...line,
        variant_id: variants.get(line.line_item_id) ?? line.variant_id,
      })),
    }))
  )
}

// A run that died may have placed an order when its SKU was linked otherwise.
async function variantsOfExisting(
  container: MedusaContainer,
  planned: PlannedOrder[],
  existingIds: Set<string>
): Promise<Map<string, string>> {
  const ids = planned
    .filter(({ plan }) => existingIds.has(plan.order.id))
    .flatMap(({ plan }) => plan.lines.map((line) => line.line_item_id))
  if (!ids.length) {
    return new Map()
  }
  const items = await container
    .resolve(Modules.ORDER)
    .listOrderLineItems(
      { id: ids },
      { select: ["id", "variant_id"], take: ids.length }
    )
  return new Map(
    items.flatMap(({ id, variant_id }) =>
      variant_id ? [[id, variant_id]] : []
    )
  )
}
