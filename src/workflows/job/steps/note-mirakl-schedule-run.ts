import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type NoteScheduleRunInput = { schedule_id: string; job_id: string }

/** Remembers the last run of a schedule. Its rhythm stays: the next run comes when it would have come. */
export const noteMiraklScheduleRunStep = createStep(
  "note-mirakl-schedule-run",
  async ({ schedule_id, job_id }: NoteScheduleRunInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.updateMiraklSchedules({
      id: schedule_id,
      last_job_id: job_id,
      last_run_at: service.clock.now(),
    })
    return new StepResponse({ schedule_id })
  }
)
