import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { tellEnd } from "../tell-end"

/**
 * Cancels a job: at once while it waits, else after the batch it is at.
 *
 * Not compensated: what was not done can be retried.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED for one that has ended
 */
export const cancelMiraklJobStep = createStep(
  "cancel-mirakl-job",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.retrieveMiraklJob(id)
    if (!(await service.jobs.cancel(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Job ${id} has ended: there is nothing to cancel.`
      )
    }
    const { status } = await service.retrieveMiraklJob(id)
    if (status === "cancelled") {
      await tellEnd(container, id)
    }
    return new StepResponse({ id })
  }
)
