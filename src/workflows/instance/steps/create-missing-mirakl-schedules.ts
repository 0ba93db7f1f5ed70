import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DEFAULT_SCHEDULES } from "../../../mapping/operation/default-schedules"
import { firstRunAt } from "../../../mapping/operation/first-run-at"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

type CreateMissingSchedulesInput = {
  instance_id: string
  /** Minutes between two runs, by operation; missing: the defaults. */
  intervals?: Record<string, number>
}

/** Creates the default schedules that an instance lacks, active, each with a rhythm of its own. */
export const createMissingMiraklSchedulesStep = createStep(
  "create-missing-mirakl-schedules",
  async (
    { instance_id, intervals = {} }: CreateMissingSchedulesInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const present = await service.listMiraklSchedules(
      { instance_id },
      { select: ["operation"] }
    )
    const operations = new Set(present.map((it) => it.operation))
    const now = service.clock.now()
    const created = await service.createMiraklSchedules(
      DEFAULT_SCHEDULES.filter((it) => !operations.has(it.operation)).map(
        ({ operation, interval_minutes: usual }) => {
          const interval_minutes = intervals[operation] ?? usual
          return {
            instance_id,
            operation,
            interval_minutes,
            next_run_at: firstRunAt(interval_minutes, now, Math.random()),
          }
        }
      )
    )
    const ids = created.map((it) => it.id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.deleteMiraklSchedules(ids)
    }
  }
)
