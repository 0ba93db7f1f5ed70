import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { toDecisionLine } from "../order-action/answer-lines"
import { tellMissedCancelations } from "../order-action/tell-missed-cancelations"
import type { BoundOrder } from "./list-bound-orders"

/**
 * (OR29) Before parcels are told: which of their orders the store has cancelled
 * or deleted. One for which that fails has a line of its own.
 *
 * @returns how many failed
 */
export async function tellCancelations(
  container: MedusaContainer,
  jobId: string,
  orders: BoundOrder[]
): Promise<number> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const failed = await tellMissedCancelations(container, service, orders)
  await service.recordJobLines(
    jobId,
    failed.map((it) => ({
      ...toDecisionLine(it),
      data: { binding_id: it.binding_id },
    }))
  )
  return failed.length
}
