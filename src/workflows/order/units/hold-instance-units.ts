import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { holdPage } from "./hold-page"
import { toOrderJobLine } from "../order-outcome"

const PAGE_SIZE = 100

/**
 * Holds the units of an instance's orders that are not imported yet, and lets
 * go those that were refused or cancelled.
 *
 * @param jobId is told which orders fail; without one only the log is
 * @returns how many orders failed
 */
export async function holdInstanceUnits(
  container: MedusaContainer,
  instanceId: string,
  jobId?: string
): Promise<number> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  let failed = 0
  let after = ""
  for (;;) {
    const page = await service.orders.held.toHold(instanceId, {
      after,
      limit: PAGE_SIZE,
    })
    const last = page.at(-1)
    if (last === undefined) {
      return failed
    }
    const outcomes = await holdPage(container, instanceId, page)
    failed += outcomes.length
    if (jobId && outcomes.length) {
      await service.recordJobLines(jobId, outcomes.map(toOrderJobLine))
    }
    after = last
  }
}
