import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { IGNORED_REASONS } from "../../mapping/decision/ignored-reasons"
import {
  applyStoreDecision,
  type StoreDecision,
} from "../../mapping/order/apply-store-decision"
import {
  decideOrderImport,
  type OrderImportDecision,
} from "../../mapping/order/decide-order-import"
import type { OrderPlan } from "../../mapping/order/plan-order"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { MIRAKL_ORDER_HELD } from "./announce-orders"
import type { BindingToImport } from "./list-bindings"
import { loadImportContext } from "./load-import-context"
import type { OrderInstance } from "./order-instance"
import type { OrderOutcome } from "./order-outcome"
import type { PlannedOrder } from "./place-orders"

/** What a page of bindings comes to. */
export type DecidedOrders = {
  planned: PlannedOrder[]
  /** Of those that are not to be imported now. */
  outcomes: OrderOutcome[]
}

/**
 * Decides about a page of bindings, and notes on them what keeps them from
 * being imported.
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
  await recordOutcomes(container, bindings, outcomes)
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

async function recordOutcomes(
  container: MedusaContainer,
  bindings: BindingToImport[],
  outcomes: OrderOutcome[]
): Promise<void> {
  if (!outcomes.length) {
    return
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  await service.orders.recordOutcomes(
    outcomes.map((outcome) =>
      outcome.kind === "held"
        ? {
            id: outcome.binding_id,
            status: "held",
            held_reason: outcome.reason,
            held_details: outcome.details,
          }
        : {
            id: outcome.binding_id,
            ...(outcome.kind === "ignored"
              ? {
                  status: "ignored",
                  error_code: outcome.reason,
                  error_message: IGNORED_REASONS[outcome.reason],
                }
              : { status: "waiting" }),
          }
    )
  )
  const reasons = new Map(bindings.map((it) => [it.id, it.held_reason]))
  const newlyHeld = outcomes.flatMap((outcome) =>
    outcome.kind === "held" &&
    reasons.get(outcome.binding_id) !== outcome.reason
      ? [{ id: outcome.binding_id, reason: outcome.reason }]
      : []
  )
  if (newlyHeld.length) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit(newlyHeld.map((data) => ({ name: MIRAKL_ORDER_HELD, data })))
  }
}
