import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { OrderPlan } from "../../../mapping/order/plan-order"
import { withTaxLineIds } from "../../../mapping/order/with-tax-line-ids"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { PlacedOrder } from "../../../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { createMissing } from "../create-missing"
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
 * notes them on their bindings. The order's id is the fence: a second
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
  const made = planned.filter(({ plan }) => !existing.has(plan.order.id))
  if (made.length) {
    await recordFollowedCancelations(service, made)
    await service.orders.recordPlaced(made.map(toRecord))
  }
  return existing
}

function toRecord({ binding_id, plan }: PlannedOrder): PlacedOrder {
  const { order, store_total, follows, moves_stock, lines } = plan
  return {
    id: binding_id,
    order_id: order.id,
    store_total,
    follows,
    moves_stock,
    lines: lines.map(({ mirakl_line_id, line_item_id, variant_id }) => ({
      mirakl_line_id,
      line_item_id,
      variant_id,
    })),
  }
}

// The order is net of them: followed again, they would undo what a person edits.
async function recordFollowedCancelations(
  service: MiraklModuleService,
  made: PlannedOrder[]
): Promise<void> {
  const changes = made.flatMap(({ binding_id, cancelation_key }) =>
    cancelation_key ? [{ binding_id, key: cancelation_key }] : []
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
