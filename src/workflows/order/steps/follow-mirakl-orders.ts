import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { followOrders, type FollowOrdersInput } from "../changes/follow-orders"
import { withLeasedOrders } from "../lease-orders"

/**
 * Lets a page of imported orders follow Mirakl, while no other run works at
 * orders of the instance.
 *
 * Not compensated: each change is fenced by an id that follows from Mirakl's,
 * or by its row; the next run goes on.
 */
export const followMiraklOrdersStep = createStep(
  "follow-mirakl-orders",
  async (input: FollowOrdersInput, { container }) =>
    new StepResponse(
      await withLeasedOrders(container, input.instance_id, () =>
        followOrders(container, input)
      )
    )
)
