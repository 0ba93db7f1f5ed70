import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { OrderOutcome } from "../order-outcome"
import type { MiraklOrderPhase } from "../order-phase"
import type { PlacedMiraklOrder } from "../place/placed-order"
import { announceMiraklOrdersStep } from "../steps/announce-mirakl-orders"
import { payMiraklOrdersStep } from "../steps/pay-mirakl-orders"
import {
  placeMiraklOrdersStep,
  type MiraklOrderPageInput,
} from "../steps/place-mirakl-orders"
import { storeDecisionsSchema } from "../place/store-decisions"
import { recordMiraklOrderEventsStep } from "../steps/record-mirakl-order-events"
import {
  reserveMiraklOrdersStep,
  type ReservedMiraklOrders,
} from "../steps/reserve-mirakl-orders"

/**
 * Imports a page of bound orders: Medusa orders, reservations, payments,
 * events, each for the whole page at once. An order that is bad fails alone.
 *
 * Idempotency key: the binding. Every id follows from Mirakl's, and each phase
 * makes only what does not exist yet: run again, by another process or at the
 * same time, it makes one of everything. Nothing is compensated; the next run
 * rolls forward. The lease only keeps two runs from announcing an order twice.
 *
 * What travels between the steps is thin, because the engine copies it.
 *
 * Hooks, both for the page at once and at least once per order:
 * - `beforeImport` may hold orders or add metadata to them (`StoreDecisions`);
 *   its orders are bindings, some of them imported already.
 * - `afterImport` has the Medusa orders, paid and reserved, before their
 *   events go out.
 *
 * An order for which a hook throws fails alone, and is tried again.
 */
export const importMiraklOrderPageWorkflow = createWorkflow(
  "import-mirakl-order-page",
  function (input: MiraklOrderPageInput) {
    const beforeImport = createHook(
      "beforeImport",
      { instance_id: input.instance_id, binding_ids: input.binding_ids },
      { resultValidator: storeDecisionsSchema }
    )
    const placed = placeMiraklOrdersStep({
      instance_id: input.instance_id,
      binding_ids: input.binding_ids,
      any_date: input.any_date,
      decisions: beforeImport.getResult(),
    })
    const reserved = reserveMiraklOrdersStep({
      orders: placed.orders,
      stock_location_ids: placed.stock_location_ids,
    })
    const paid = payMiraklOrdersStep({ orders: reserved.orders })
    const afterImport = createHook("afterImport", {
      instance_id: input.instance_id,
      orders: transform({ paid }, toPaidOrders),
    })
    const announced = announceMiraklOrdersStep({
      orders: paid.orders,
      emit_order_placed: placed.emit_order_placed,
      lease: placed.lease,
    })
    const outcomes = transform(
      { placed, reserved, paid, announced },
      toOutcomes
    )
    recordMiraklOrderEventsStep({
      instance_id: input.instance_id,
      outcomes,
      trace: input.trace,
    })
    return new WorkflowResponse(outcomes, {
      hooks: [beforeImport, afterImport],
    })
  }
)

function toPaidOrders({ paid }: { paid: MiraklOrderPhase }): ImportedOrder[] {
  return paid.orders.map(({ binding_id, mirakl_order_id, order_id }) => ({
    binding_id,
    mirakl_order_id,
    order_id,
  }))
}

type ImportedOrder = Pick<
  PlacedMiraklOrder,
  "binding_id" | "mirakl_order_id" | "order_id"
>

type Phases = {
  placed: { outcomes: OrderOutcome[] }
  reserved: ReservedMiraklOrders
  paid: { outcomes: OrderOutcome[] }
  announced: { orders: ImportedOrder[] }
}

function toOutcomes({
  placed,
  reserved,
  paid,
  announced,
}: Phases): OrderOutcome[] {
  return [
    ...placed.outcomes,
    ...reserved.outcomes,
    ...paid.outcomes,
    ...announced.orders.map(({ binding_id, mirakl_order_id, order_id }) => ({
      kind: "imported" as const,
      binding_id,
      mirakl_order_id,
      order_id,
      short_skus: reserved.short_skus[order_id] ?? [],
    })),
  ]
}
