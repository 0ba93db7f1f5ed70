import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refusedInterval } from "../../../mapping/operation/default-schedules"
import { nextRunAt } from "../../../mapping/operation/first-run-at"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type UpdateMiraklScheduleInput = {
  instance_id: string
  schedule_id: string
  interval_minutes?: number
  is_active?: boolean
}

/**
 * Changes a schedule. A paused one has no next run; another interval, or an
 * end of the pause, gives it a new rhythm.
 *
 * @throws {MedusaError} NOT_FOUND; INVALID_DATA for an interval below the
 * operation's published frequency, with the reason
 */
export const updateMiraklScheduleStep = createStep(
  "update-mirakl-schedule",
  async (input: UpdateMiraklScheduleInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const [before] = await service.listMiraklSchedules({
      id: input.schedule_id,
      instance_id: input.instance_id,
    })
    if (!before) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Instance ${input.instance_id} has no schedule ${input.schedule_id}.`
      )
    }
    const interval = input.interval_minutes ?? before.interval_minutes
    const refusal = refusedInterval(before.operation, interval)
    if (refusal) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, refusal)
    }
    const isActive = input.is_active ?? before.is_active
    await service.updateMiraklSchedules({
      id: before.id,
      interval_minutes: interval,
      is_active: isActive,
      next_run_at: isActive
        ? nextRunAt(before, interval, service.clock.now(), Math.random())
        : null,
    })
    return new StepResponse(
      { id: before.id },
      {
        id: before.id,
        interval_minutes: before.interval_minutes,
        is_active: before.is_active,
        next_run_at: before.next_run_at,
      }
    )
  },
  async (before, { container }) => {
    if (before) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.updateMiraklSchedules(before)
    }
  }
)
