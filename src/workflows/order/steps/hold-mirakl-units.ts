import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { holdUnits } from "../hold-units"

const PAGE_SIZE = 100

/**
 * Holds the units of an instance's orders that are not imported yet, from first
 * sight on, and lets go those that were refused or cancelled. After the import,
 * which takes over what was held.
 *
 * Not compensated: what is held is found held.
 */
export const holdMiraklUnitsStep = createStep(
  "hold-mirakl-units",
  async (
    { instance_id, dry_run }: { instance_id: string; dry_run?: boolean },
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
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
      await holdUnits(container, instance_id, page)
      after = last
    }
    return new StepResponse({ instance_id })
  }
)
