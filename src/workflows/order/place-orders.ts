import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { OrderPlan } from "../../mapping/order/plan-order"
import { withTaxLineIds } from "../../mapping/order/with-tax-line-ids"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createMissing } from "./create-missing"
import type { PlacedMiraklOrder } from "./placed-order"
import { saveCompanies } from "./save-companies"
import { saveCustomers } from "./save-customers"

/** The Medusa order that a binding becomes. */
export type PlannedOrder = {
  binding_id: string
  mirakl_order_id: string
  /** Its units may be held already. */
  holds_units: boolean
  /** Names the cancelations that the plan is net of. */
  cancelation_key: string | null
  plan: OrderPlan
}

/**
 * Creates those of the orders that do not exist yet, paid as they are, and
 * notes all of them on their bindings. The order's id is the fence: a second
 * one can't be written.
 *
 * @returns the ids of the orders that existed before
 */
export async function placeOrders(
  container: MedusaContainer,
  planned: PlannedOrder[]
): Promise<Set<string>> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const orderModule = container.resolve(Modules.ORDER)
  await saveCustomers(
    container,
    planned.flatMap(({ plan }) => plan.customers)
  )
  await saveCompanies(
    container,
    planned.flatMap(({ plan: { company, customers } }) =>
      company ? [{ company, customer_ids: customers.map(({ id }) => id) }] : []
    )
  )
  const existing = await createMissing(
    planned.map(({ plan }) => withTaxLineIds(plan.order)),
    // The module writes into what it is given.
    (orders) => orderModule.createOrders(structuredClone(orders)),
    (ids) =>
      orderModule.listOrders(
        { id: ids },
        { select: ["id"], withDeleted: true, take: ids.length }
      )
  )
  const variants = await variantsOfExisting(container, planned, existing)
  await recordFollowedCancelations(service, planned, existing)
  await service.orders.recordPlaced(
    planned.map(({ binding_id, plan }) => ({
      id: binding_id,
      order_id: plan.order.id,
      store_total: plan.store_total,
      // An earlier run made it, of what Mirakl said then.
      follows: existing.has(plan.order.id) ? null : plan.follows,
      moves_stock: plan.moves_stock,
      lines: plan.lines.map(({ mirakl_line_id, line_item_id, variant_id }) => ({
        mirakl_line_id,
        line_item_id,
        variant_id: variants.get(line_item_id) ?? variant_id,
      })),
    }))
  )
  return existing
}

// The order is net of them: followed again, they would undo what a person edits.
async function recordFollowedCancelations(
  service: MiraklModuleService,
  planned: PlannedOrder[],
  existingIds: Set<string>
): Promise<void> {
  const changes = planned.flatMap(({ binding_id, cancelation_key, plan }) =>
    cancelation_key && !existingIds.has(plan.order.id)
      ? [{ binding_id, key: cancelation_key }]
      : []
  )
  if (changes.length) {
    await service.orders.changes.record(changes)
  }
}

/** A placed order as its plan has it. */
export function toPlacedOrder({
  binding_id,
  mirakl_order_id,
  holds_units,
  plan,
}: PlannedOrder): PlacedMiraklOrder {
  const { order, lines, total, moves_stock } = plan
  return {
    binding_id,
    mirakl_order_id,
    phase: "ordered",
    holds_units,
    order_id: order.id,
    moves_stock,
    currency_code: order.currency_code,
    total,
    is_captured: order.transactions.length > 0,
    is_draft: order.is_draft_order,
    is_canceled: false,
    items: lines.map(({ line_item_id, sku, quantity, inventory_items }) => ({
      line_item_id,
      sku,
      quantity,
      inventory_items,
    })),
  }
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
