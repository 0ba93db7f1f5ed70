import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/**
 * Lets the open orders of an instance follow Mirakl once more with the next
 * import: other rules may confirm or capture them.
 *
 * Not compensated: following again changes nothing that is as it should be.
 */
export const followMiraklOrdersAgainStep = createStep(
  "follow-mirakl-orders-again",
  async ({ instance_id }: { instance_id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.orders.changes.followAgain(instance_id)
    return new StepResponse({ instance_id })
  }
)
