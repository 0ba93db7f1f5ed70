import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { traceOf } from "../../log/record-events"
import type { MiraklOperationInput } from "../../job/operation-input"
import {
  countOutcomes,
  noOrders,
  type OrderCounts,
} from "../count-order-outcomes"
import { toOrderJobLine } from "../order-outcome"
import { followMiraklOrderPageWorkflow } from "../workflows/follow-mirakl-order-page"

const PAGE_SIZE = 100

/**
 * Lets the imported orders that Mirakl changed follow, a page of 100 at a
 * time. After the import, whose orders may have more to follow already.
 */
export const followChangedMiraklOrdersStep = createStep(
  "follow-changed-mirakl-orders",
  async (operation: MiraklOperationInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    let counts: OrderCounts = noOrders()
    let after = ""
    while (!operation.dry_run) {
      const page = await service.orders.changes.toFollow(
        operation.instance_id,
        {
          after,
          limit: PAGE_SIZE,
        }
      )
      const last = page.at(-1)
      if (last === undefined) {
        break
      }
      const { result: outcomes } = await followMiraklOrderPageWorkflow(
        container
      ).run({
        input: {
          instance_id: operation.instance_id,
          binding_ids: page,
          call_class: operation.call_class,
          trace: traceOf(operation),
        },
      })
      counts = countOutcomes(counts, outcomes)
      await service.recordJobLines(
        operation.job_id,
        outcomes.map(toOrderJobLine)
      )
      after = last
    }
    return new StepResponse(counts)
  }
)
