import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"

export type UpdateMiraklInstanceStepInput = {
  id: string
  update: Partial<Omit<MiraklInstanceDTO, "id">>
}

/** Writes columns of an instance; compensation writes the former values back. */
export const updateMiraklInstanceStep = createStep(
  "update-mirakl-instance",
  async ({ id, update }: UpdateMiraklInstanceStepInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const columns = Object.keys(update) as (keyof typeof update)[]
    if (!columns.length) {
      return new StepResponse({ id })
    }
    const before = await service.retrieveMiraklInstance(id, {
      select: ["id", ...columns],
    })
    await service.updateMiraklInstances({ id, ...update })
    return new StepResponse({ id }, before)
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.updateMiraklInstances(before)
    }
  }
)
