import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toJobError } from "../../../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { anonymizeMiraklOrderWorkflow } from "../workflows/anonymize-mirakl-order"

const PAGE_SIZE = 100

/**
 * Anonymizes the buyers of orders that have been over for longer than their
 * instance keeps buyers; once a day, in one process. Each order by itself: one
 * that fails is logged, and is tried again the next night.
 *
 * @returns how many were anonymized; null when another process does it, or has today
 */
export async function anonymizeOldOrders(
  container: MedusaContainer
): Promise<number | null> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const now = service.clock.now()
  if (!(await service.calls.claimDay("anonymize", now))) {
    return null
  }
  let count = 0
  let after = ""
  for (;;) {
    const ids = await service.orders.toAnonymize({
      now,
      after,
      limit: PAGE_SIZE,
    })
    const last = ids.at(-1)
    if (last === undefined) {
      return count
    }
    for (const id of ids) {
      count += await anonymize(container, id)
    }
    after = last
  }
}

async function anonymize(
  container: MedusaContainer,
  id: string
): Promise<number> {
  try {
    await anonymizeMiraklOrderWorkflow(container).run({ input: { id } })
    return 1
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The buyer of Mirakl order ${id} could not be anonymized: ${toJobError(error).message}`
      )
    return 0
  }
}
