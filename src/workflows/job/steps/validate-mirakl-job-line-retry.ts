import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { validateJobHasEnded } from "../validate-job-has-ended"

/**
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED for a line that neither failed
 * nor waits, and as `validateJobHasEnded`
 */
export const validateMiraklJobLineRetryStep = createStep(
  "validate-mirakl-job-line-retry",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const line = await service.retrieveMiraklJobLine(id, {
      select: ["id", "status", "job_id"],
    })
    await validateJobHasEnded(service, line.job_id)
    if (line.status !== "failed" && line.status !== "held") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Line ${id} is ${line.status}: there is nothing to retry.`
      )
    }
    return new StepResponse({ job_id: line.job_id })
  }
)
