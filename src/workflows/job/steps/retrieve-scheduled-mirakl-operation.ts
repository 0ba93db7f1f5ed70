import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  isMiraklOperation,
  type MiraklOperation,
} from "../../../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type ScheduleReference = {
  instance_id: string
  schedule_id: string
}

/** @throws {MedusaError} NOT_FOUND for the schedule */
export const retrieveScheduledMiraklOperationStep = createStep(
  "retrieve-scheduled-mirakl-operation",
  async (input: ScheduleReference, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const [schedule] = await service.listMiraklSchedules({
      id: input.schedule_id,
      instance_id: input.instance_id,
    })
    if (!schedule || !isMiraklOperation(schedule.operation)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Instance ${input.instance_id} has no schedule ${input.schedule_id}.`
      )
    }
    const operation: MiraklOperation = schedule.operation
    return new StepResponse({ operation })
  }
)
