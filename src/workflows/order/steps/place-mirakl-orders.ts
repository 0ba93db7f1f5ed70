import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { EventTrace } from "../../log/record-events"
import { decideOrders } from "../decide-orders"
import { failOrders } from "../fail-orders"
import { listBindings } from "../list-bindings"
import { retrieveOrderInstance } from "../order-instance"
import type { MiraklOrderPhase } from "../order-phase"
import { placePlannedOrders } from "../place-planned-orders"
import { readPlacedOrders } from "../read-placed-orders"
import { sortBindings } from "../sort-bindings"
import { byBinding, type StoreDecisions } from "../store-decisions"

export type MiraklOrderPageInput = {
  instance_id: string
  /** At most 100. */
  binding_ids: string[]
  /** Imports orders from before the import date too. */
  any_date?: boolean
  /** For the orders' timelines. */
  trace?: EventTrace
}

/** As any phase, with the settings that the later ones need. */
export type PlacedMiraklOrders = MiraklOrderPhase & {
  stock_location_ids: string[]
  emit_order_placed: boolean
}

/**
 * Decides about a page of bindings and creates the Medusa orders of those that
 * are to be imported. Bindings whose order exists already go straight on.
 *
 * Not compensated: what exists is found again, and the next run goes on.
 */
export const placeMiraklOrdersStep = createStep(
  "place-mirakl-orders",
  async (
    input: MiraklOrderPageInput & { decisions?: StoreDecisions },
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await retrieveOrderInstance(container, input.instance_id)
    const bindings = await listBindings(service, input.binding_ids)
    const { fresh, begun, imported } = sortBindings(bindings)
    const { planned, outcomes } = await decideOrders(
      container,
      instance,
      fresh,
      { anyDate: input.any_date ?? false },
      byBinding(input.decisions)
    )
    const { placed, existing, failed } = await placePlannedOrders(
      container,
      instance,
      planned
    )
    return new StepResponse<PlacedMiraklOrders>({
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
    })
  }
)
