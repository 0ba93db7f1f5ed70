import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DEFAULT_SCHEDULES } from "../../../mapping/operation/default-schedules"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

const MINUTE_MS = 60_000

/** Creates the default schedules that an instance lacks, active, first due after one interval. */
export const createMissingMiraklSchedulesStep = createStep(
  "create-missing-mirakl-schedules",
  async ({ instance_id }: { instance_id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const present = await service.listMiraklSchedules(
      { instance_id },
      { select: ["operation"] }
    )
    const operations = new Set(present.map((it) => it.operation))
    const now = service.clock.now().getTime()
    const created = await service.createMiraklSchedules(
      DEFAULT_SCHEDULES.filter((it) => !operations.has(it.operation)).map(
        (it) => ({
          instance_id,
          operation: it.operation,
          interval_minutes: it.interval_minutes,
          next_run_at: new Date(now + it.interval_minutes * MINUTE_MS),
        })
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
