import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { HeldOrdersFilter } from "../../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { groupByInstance } from "./group-by-instance"
import { holdPage } from "./units/hold-page"
import { importOrderPage } from "./import-order-page"
import { followMiraklOrderPageWorkflow } from "./workflows/follow-mirakl-order-page"

const PAGE_SIZE = 100

/**
 * Tries held orders again because what held them may be mended: with what is
 * stored of them, so that no call to Mirakl is needed. What still lacks
 * something stays held, with the reason of now. Units of orders that only wait
 * are held anew by the next run, and so before stock is sent.
 */
export async function resumeHeldOrders(
  container: MedusaContainer,
  filter: HeldOrdersFilter
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  await service.orders.held.again(filter)
  let after = ""
  for (;;) {
    const page = await service.orders.heldBy(filter, {
      after,
      limit: PAGE_SIZE,
    })
    const last = page.at(-1)
    if (last === undefined) {
      await service.jobs.settleHeldLines()
      return
    }
    for (const [instance_id, binding_ids] of groupByInstance(page)) {
      await importOrderPage(container, {
        instance_id,
        binding_ids,
        // Whoever held them had passed the import date already.
        any_date: true,
      })
      await followMiraklOrderPageWorkflow(container).run({
        input: { instance_id, binding_ids, call_class: "event" },
      })
      await holdPage(container, instance_id, binding_ids)
    }
    after = last.id
  }
}
