import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { OrderRules } from "../../../modules/mirakl/queries/order-rules"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { decideOrders } from "./decide-orders"
import { failOrders } from "./fail-orders"
import { listBindings } from "../list-bindings"
import { noteMadeOrders } from "./note-made-orders"
import { retrieveOrderInstance } from "../order-instance"
import type { MiraklOrderPhase } from "../order-phase"
import { placePlannedOrders } from "./place-planned-orders"
import { readPlacedOrders } from "./read-placed-orders"
import { recordOutcomes } from "./record-outcomes"
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
  const decided = await decideOrders(
    container,
    instance,
    fresh,
    { anyDate: page.any_date ?? false },
    byBinding(page.decisions)
  )
  const { placed, existing_binding_ids, failed } = await placePlannedOrders(
    container,
    instance,
    decided.planned
  )
  const mayExist = new Set([
    ...existing_binding_ids,
    ...decided.outcomes.map(({ binding_id }) => binding_id),
  ])
  const made = await noteMadeOrders(
    container,
    instance,
    fresh.filter(({ id }) => mayExist.has(id))
  )
  const outcomes = decided.outcomes.filter(
    ({ binding_id }) => !made.some((it) => it.binding_id === binding_id)
  )
  await recordOutcomes(container, fresh, outcomes)
  return {
    orders: [
      ...placed,
      ...(await readPlacedOrders(container, [...begun, ...made])),
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
