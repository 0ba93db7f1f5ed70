import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { holdPage } from "../hold-page"
import { toOrderJobLine } from "../order-outcome"

const PAGE_SIZE = 100

export type HoldMiraklUnitsInput = {
  instance_id: string
  /** Is told which orders fail; without one only the log is. */
  job_id?: string
  dry_run?: boolean
}

/**
 * Holds the units of an instance's orders that are not imported yet, from first
 * sight on, and lets go those that were refused or cancelled. After the import,
 * which takes over what was held.
 *
 * Not compensated: what is held is found held.
 *
 * @returns how many orders failed
 */
export const holdMiraklUnitsStep = createStep(
  "hold-mirakl-units",
  async (
    { instance_id, job_id, dry_run }: HoldMiraklUnitsInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    let failed = 0
    let after = ""
    while (!dry_run) {
      const page = await service.orders.held.toHold(instance_id, {
        after,
        limit: PAGE_SIZE,
      })
      const last = page.at(-1)
      if (last === undefined) {
        break
      }
      const outcomes = await holdPage(container, instance_id, page)
      failed += outcomes.length
      if (job_id && outcomes.length) {
        await service.recordJobLines(job_id, outcomes.map(toOrderJobLine))
      }
      after = last
    }
    return new StepResponse({ failed })
  }
)
