import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

const MINUTE_MS = 60_000

export type NoteScheduleRunInput = { schedule_id: string; job_id: string }

/** Remembers the last run of a schedule; the next one counts from it. */
export const noteMiraklScheduleRunStep = createStep(
  "note-mirakl-schedule-run",
  async ({ schedule_id, job_id }: NoteScheduleRunInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const schedule = await service.retrieveMiraklSchedule(schedule_id)
    const now = service.clock.now()
    await service.updateMiraklSchedules({
      id: schedule_id,
      last_job_id: job_id,
      last_run_at: now,
      next_run_at: schedule.is_active
        ? new Date(now.getTime() + schedule.interval_minutes * MINUTE_MS)
        : null,
    })
    return new StepResponse({ schedule_id })
  }
)
