import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { acceptOrders } from "../accept-orders"

export type AcceptMiraklOrdersInput = { ids: string[] }

/**
 * (OR21) Accepts orders for a person, each for itself.
 *
 * What was told can't be taken back: there is no compensation.
 */
export const acceptMiraklOrdersStep = createStep(
  "accept-mirakl-orders",
  async ({ ids }: AcceptMiraklOrdersInput, { container }) =>
    new StepResponse(await acceptOrders(container, ids))
)
