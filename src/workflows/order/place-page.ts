import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { OrderRules } from "../../modules/mirakl/queries/order-rules"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { decideOrders } from "./decide-orders"
import { failOrders } from "./fail-orders"
import { listBindings } from "./list-bindings"
import { retrieveOrderInstance } from "./order-instance"
import type { MiraklOrderPhase } from "./order-phase"
import { placePlannedOrders } from "./place-planned-orders"
import { readPlacedOrders } from "./read-placed-orders"
import { sortBindings } from "./sort-bindings"
import { byBinding, type StoreDecisions } from "./store-decisions"

/** As any phase, with the settings that the later ones need. */
export type PlacedPage = MiraklOrderPhase & {
  stock_location_ids: string[]
  emit_order_placed: boolean
}

/**
 * Decides about a page of bindings and creates the Medusa orders of those that
 * are to be imported. Bindings whose order exists already go straight on.
 */
export async function placePage(
  container: MedusaContainer,
  page: {
    instance_id: string
    binding_ids: string[]
    any_date?: boolean
    decisions?: StoreDecisions
  },
  rules: OrderRules
): Promise<PlacedPage> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await retrieveOrderInstance(
    container,
    page.instance_id,
    rules
  )
  const bindings = await listBindings(service, page.binding_ids)
  const { fresh, begun, imported } = sortBindings(bindings)
  const { planned, outcomes } = await decideOrders(
    container,
    instance,
    fresh,
    { anyDate: page.any_date ?? false },
    byBinding(page.decisions)
  )
  const { placed, existing, failed } = await placePlannedOrders(
    container,
    instance,
    planned
  )
  return {
    orders: [
      ...placed,
      ...(await readPlacedOrders(container, [...begun, ...existing])),
    ],
    outcomes: [
      ...outcomes,
      ...imported,
      ...(await failOrders(container, failed)),
    ],
    stock_location_ids: instance.existing_location_ids,
    emit_order_placed: instance.emit_order_placed,
  }
}
