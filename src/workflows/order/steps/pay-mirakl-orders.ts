import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { failOrders } from "../fail-orders"
import { inHalves } from "../in-halves"
import { payOrders } from "../pay-orders"
import type { PlacedMiraklOrder } from "../placed-order"
import type { MiraklOrderPhase } from "./place-mirakl-orders"

/**
 * Creates payment collection, session, payment and capture of placed orders,
 * and links them.
 *
 * Not compensated: the ids follow from the order's, so that the next run makes
 * only what is missing.
 */
export const payMiraklOrdersStep = createStep(
  "pay-mirakl-orders",
  async ({ orders }: { orders: PlacedMiraklOrder[] }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const due = orders.filter(({ phase }) => phase === "reserved")
    const { done, failed } = await inHalves(due, async (batch) => {
      await payOrders(container, batch, service.clock.now())
      await service.orders.advance(
        batch.map(({ binding_id }) => binding_id),
        "reserved",
        "paid"
      )
    })
    return new StepResponse<MiraklOrderPhase>({
      orders: [
        ...orders.filter(({ phase }) => phase !== "reserved"),
        ...done.map((order) => ({ ...order, phase: "paid" as const })),
      ],
      outcomes: await failOrders(container, failed),
    })
  }
)
