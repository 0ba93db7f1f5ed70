import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { followOrders, type FollowOrdersInput } from "../changes/follow-orders"

/**
 * Lets a page of imported orders follow Mirakl.
 *
 * Not compensated: each change is fenced by an id that follows from Mirakl's,
 * or by its row; the next run goes on.
 */
export const followMiraklOrdersStep = createStep(
  "follow-mirakl-orders",
  async (input: FollowOrdersInput, { container }) =>
    new StepResponse(await followOrders(container, input))
)
