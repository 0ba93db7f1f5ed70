import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { decideOrders } from "../decide-orders"
import { failOrders } from "../fail-orders"
import { inHalves } from "../in-halves"
import { listBindings } from "../list-bindings"
import type { OrderOutcome, PlacedMiraklOrder } from "../order-outcome"
import { placeOrders } from "../place-orders"

export type MiraklOrderPageInput = {
  instance_id: string
  /** At most 100. */
  binding_ids: string[]
  /** Imports orders from before the import date too. */
  any_date?: boolean
}

/** Orders on their way, and those whose way has ended. */
export type MiraklOrderPhase = {
  orders: PlacedMiraklOrder[]
  outcomes: OrderOutcome[]
}

/**
 * Decides about a page of bindings and creates the Medusa orders of those that
 * are to be imported. Bindings whose order exists already go straight on.
 *
 * Not compensated: what exists is found again, and the next run goes on.
 */
export const placeMiraklOrdersStep = createStep(
  "place-mirakl-orders",
  async (input: MiraklOrderPageInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const bindings = await listBindings(service, input.binding_ids)
    const begun = bindings.filter(({ phase }) => phase !== "bound")
    const { planned, outcomes } = await decideOrders(
      container,
      input.instance_id,
      bindings.filter(({ phase }) => phase === "bound"),
      { anyDate: input.any_date ?? false }
    )
    const { done, failed } = await inHalves(planned, (batch) =>
      placeOrders(container, batch)
    )
    return new StepResponse<MiraklOrderPhase>({
      orders: [
        ...begun.flatMap(({ id, mirakl_order_id, order_id, phase }) =>
          order_id && phase !== "announced"
            ? [{ binding_id: id, mirakl_order_id, order_id, phase }]
            : []
        ),
        ...done.map(({ binding_id, mirakl_order_id, plan }) => ({
          binding_id,
          mirakl_order_id,
          order_id: plan.order.id,
          phase: "ordered" as const,
        })),
      ],
      outcomes: [
        ...outcomes,
        ...begun.flatMap(({ id, mirakl_order_id, phase }) =>
          phase === "announced"
            ? [{ binding_id: id, mirakl_order_id, kind: "already" as const }]
            : []
        ),
        ...(await failOrders(container, failed)),
      ],
    })
  }
)
