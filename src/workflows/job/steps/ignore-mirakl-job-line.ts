import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/**
 * Takes a failed or held line off the list of what is to be done; the record
 * that it concerns stays as it is.
 *
 * Not compensated: it is the last step.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED for a line that neither failed
 * nor waits
 */
export const ignoreMiraklJobLineStep = createStep(
  "ignore-mirakl-job-line",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.retrieveMiraklJobLine(id)
    if (!(await service.jobs.ignoreLine(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Line ${id} neither failed nor waits: there is nothing to ignore.`
      )
    }
    return new StepResponse({ id })
  }
)
