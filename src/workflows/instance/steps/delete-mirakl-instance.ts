import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/** Deletes an instance with all that hangs on it. Can't be undone, so it comes last. */
export const deleteMiraklInstanceStep = createStep(
  "delete-mirakl-instance",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.deleteMiraklInstances(id)
    return new StepResponse({ id })
  }
)
