import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import {
  countOutcomes,
  noOrders,
  type OrderCounts,
} from "../count-order-outcomes"
import { importOrderPage } from "../import-order-page"
import { pagesOfBindings } from "../pages-of-bindings"
import { toOrderJobLine } from "../order-outcome"

export type ImportBoundMiraklOrdersInput = {
  operation: MiraklOperationInput
  /** Null for all of the instance that have something to do. */
  binding_ids: string[] | null
}

/**
 * Imports bound orders, a page of 100 at a time: those asked for, else all
 * that are new, held, failed, or whose import has begun. Orders that were
 * asked for by id are imported whatever their age.
 */
export const importBoundMiraklOrdersStep = createStep(
  "import-bound-mirakl-orders",
  async (
    { operation, binding_ids }: ImportBoundMiraklOrdersInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    let counts: OrderCounts = noOrders()
    if (operation.dry_run) {
      return new StepResponse(counts)
    }
    const instance = await service.retrieveMiraklInstance(operation.instance_id)
    for await (const page of pagesOfBindings(service, instance, binding_ids)) {
      const outcomes = await importOrderPage(container, {
        instance_id: instance.id,
        binding_ids: page,
        any_date: binding_ids !== null,
        trace: traceOf(operation),
      })
      counts = countOutcomes(counts, outcomes)
      await service.recordJobLines(
        operation.job_id,
        outcomes.map(toOrderJobLine)
      )
    }
    return new StepResponse(counts)
  }
)
