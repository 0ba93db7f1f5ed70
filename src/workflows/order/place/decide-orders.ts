import type { MedusaContainer } from "@medusajs/framework/types"
import {
  applyStoreDecision,
  type StoreDecision,
} from "../../../mapping/order/apply-store-decision"
import {
  decideOrderImport,
  type OrderImportDecision,
} from "../../../mapping/order/decide-order-import"
import type { OrderPlan } from "../../../mapping/order/plan-order"
import type { BindingToImport } from "../list-bindings"
import { loadImportContext } from "./load-import-context"
import type { OrderInstance } from "../order-instance"
import type { OrderOutcome } from "../order-outcome"
import type { PlannedOrder } from "./place-orders"

/** What a page of bindings comes to. */
export type DecidedOrders = {
  planned: PlannedOrder[]
  /** Of those that are not to be imported now. */
  outcomes: OrderOutcome[]
}

/**
 * Decides about a page of bindings.
 *
 * @param storeDecisions what the store's own code says, by binding
 */
export async function decideOrders(
  container: MedusaContainer,
  instance: OrderInstance,
  bindings: BindingToImport[],
  options: { anyDate: boolean },
  storeDecisions: Map<string, StoreDecision> = new Map()
): Promise<DecidedOrders> {
  const orders = bindings.flatMap(({ payload }) => payload ?? [])
  if (!orders.length) {
    return {
      planned: [],
      outcomes: bindings.map((it) => toOutcome(it, { kind: "wait" })),
    }
  }
  const context = await loadImportContext(container, instance, orders)
  const planned: PlannedOrder[] = []
  const outcomes: OrderOutcome[] = []
  for (const binding of bindings) {
    const decision = binding.payload
      ? applyStoreDecision(
          decideOrderImport(binding.payload, context, {
            // Whoever held it had passed the import date already.
            anyDate:
              options.anyDate || binding.is_wanted || binding.status === "held",
            firstState: binding.first_state ?? undefined,
          }),
          storeDecisions.get(binding.id)
        )
      : { kind: "wait" as const }
    if (decision.kind === "import") {
      planned.push({
        binding_id: binding.id,
        mirakl_order_id: binding.mirakl_order_id,
        holds_units: binding.units_held_at !== null,
        cancelation_key: binding.cancelation_key,
        plan: decision,
      })
    } else {
      outcomes.push(toOutcome(binding, decision))
    }
  }
  return { planned, outcomes }
}

function toOutcome(
  binding: BindingToImport,
  decision: Exclude<OrderImportDecision, OrderPlan>
): OrderOutcome {
  const key = {
    binding_id: binding.id,
    mirakl_order_id: binding.mirakl_order_id,
  }
  switch (decision.kind) {
    case "wait":
      return { ...key, kind: "waiting" }
    case "ignore":
      return { ...key, kind: "ignored", reason: decision.reason }
    case "hold":
      return {
        ...key,
        kind: "held",
        reason: decision.reason,
        details: decision.details,
      }
  }
}
