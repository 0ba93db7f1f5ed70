import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { groupByInstance } from "../group-by-instance"
import { holdPage } from "./hold-page"

const PAGE_SIZE = 100

/**
 * Lets go the units of orders that archived instances have not imported. An
 * instance that adopts the orders holds them again.
 */
export async function letGoArchivedUnits(
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  let after = ""
  for (;;) {
    const page = await service.orders.held.toLetGo({ after, limit: PAGE_SIZE })
    const last = page.at(-1)
    if (last === undefined) {
      return
    }
    for (const [instanceId, bindingIds] of groupByInstance(page)) {
      await holdPage(container, instanceId, bindingIds)
    }
    after = last.id
  }
}
