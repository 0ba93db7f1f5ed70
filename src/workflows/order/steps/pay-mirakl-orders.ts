import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { failOrders } from "../place/fail-orders"
import { bisect } from "../bisect"
import { payOrders } from "../place/pay-orders"
import type { PlacedMiraklOrder } from "../place/placed-order"
import type { MiraklOrderPhase } from "../order-phase"

/**
 * Creates payment collection, session, payment and capture of placed orders,
 * and links them.
 *
 * Not compensated: the ids follow from the order's, so that the next run makes
 * only what is missing, and no phase needs to tell.
 */
export const payMiraklOrdersStep = createStep(
  "pay-mirakl-orders",
  async ({ orders }: { orders: PlacedMiraklOrder[] }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { done, failed } = await bisect(orders, (batch) =>
      payOrders(container, batch, service.clock.now())
    )
    return new StepResponse<MiraklOrderPhase>({
      orders: done,
      outcomes: await failOrders(container, failed),
    })
  }
)
