import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklInstanceLists } from "../../../modules/mirakl/instance-lists"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type ReplaceMiraklInstanceListInput<
  List extends keyof MiraklInstanceLists = keyof MiraklInstanceLists,
> = {
  instance_id: string
  list: List
  rows: MiraklInstanceLists[List][]
}

/**
 * Replaces one of an instance's lists in one transaction.
 *
 * @throws {MedusaError} NOT_FOUND for the instance; INVALID_DATA for two rows
 * about the same thing
 */
export const replaceMiraklInstanceListStep = createStep(
  "replace-mirakl-instance-list",
  async (
    { instance_id, list, rows }: ReplaceMiraklInstanceListInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.retrieveMiraklInstance(instance_id, { select: ["id"] })
    const before = await service.replaceInstanceList(instance_id, list, rows)
    return new StepResponse({ id: instance_id }, { instance_id, list, before })
  },
  async (undo, { container }) => {
    if (undo) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.replaceInstanceList(
        undo.instance_id,
        undo.list,
        undo.before
      )
    }
  }
)
