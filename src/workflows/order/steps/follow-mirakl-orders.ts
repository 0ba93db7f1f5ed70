import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { followOrders, type FollowOrdersInput } from "../changes/follow-orders"
import { leaseOrders } from "../lease-orders"

/**
 * Lets a page of imported orders follow Mirakl, while no other run works at
 * orders of the instance.
 *
 * Not compensated: each change is fenced by an id that follows from Mirakl's,
 * or by its row; the next run goes on.
 */
export const followMiraklOrdersStep = createStep(
  "follow-mirakl-orders",
  async (input: FollowOrdersInput, { container }) => {
    const { leases } =
      container.resolve<MiraklModuleService>(MIRAKL_MODULE).orders
    const { lease } = await leaseOrders(container, input.instance_id)
    try {
      return new StepResponse(await followOrders(container, input))
    } finally {
      await leases.giveBack(lease)
    }
  }
)
