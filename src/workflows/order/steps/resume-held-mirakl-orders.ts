import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { HeldOrdersFilter } from "../../../modules/mirakl/queries/order-ledger"
import { resumeHeldOrders } from "../resume-held-orders"

/** Tries held orders again. Not compensated: what was imported stays so. */
export const resumeHeldMiraklOrdersStep = createStep(
  "resume-held-mirakl-orders",
  async (filter: HeldOrdersFilter, { container }) => {
    await resumeHeldOrders(container, filter)
    return new StepResponse(filter)
  }
)
